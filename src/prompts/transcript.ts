/** What was asked and answered so far, in few words: the last turns in full, earlier ones as a line each. */
import { exchangesOf, turnResult, type Brief, type Exchange, type Interview, type Turn } from '#domain/interview'
import { asSeen, fenced } from './fence.ts'

const turnsInFull = 3
/** In characters: an answer may be longer than the question it leads to needs. */
const longestAnswer = 900
const longestLine = 90
const mostAskedBefore = 12

export function transcriptOf(interview: Interview, nonce: string): string {
  const turns = interview.turns.filter(({ exchanges }) => exchanges.length > 0)
  const early = turns.slice(0, -turnsInFull).map(lineOf)
  const late = turns
    .slice(-turnsInFull)
    .flatMap((turn) => [
      `Turn ${turn.number} (${turn.topic}, ${turn.difficulty}${resultOf(turn)})`,
      ...turn.exchanges.flatMap((exchange) => inFull(exchange, nonce)),
    ])
  return [...early, ...late].join('\n')
}

function lineOf(turn: Turn): string {
  return `Turn ${turn.number} (${turn.topic}, ${turn.difficulty}${resultOf(turn)}): ${short(turn.exchanges[0]?.text ?? '')}`
}

function resultOf(turn: Turn): string {
  const { points } = turnResult(turn)
  return points === null ? '' : `, ${points} of 100`
}

function inFull({ text, answer }: Exchange, nonce: string): string[] {
  const asked = `You: ${asSeen(text)}`
  if (!answer) return [asked]
  return answer.text.trim() === ''
    ? [asked, `Candidate: (no answer: ${answer.outcome})`]
    : [asked, fenced(nonce, 'candidate', excerpt(asSeen(answer.text)))]
}

/** Beginning and end: what is in between is left out, and said to be. */
export function excerpt(text: string, longest = longestAnswer): string {
  if (text.length <= longest) return text
  return `${text.slice(0, Math.ceil(longest * 0.7))} […] ${text.slice(-Math.floor(longest * 0.3))}`
}

/** Questions that must not come again; those in full above are not repeated. */
export function askedBefore({ askedTexts }: Brief, interview: Interview): string {
  const here = new Set(exchangesOf(interview).map(({ text }) => text))
  const others = askedTexts.filter((text) => !here.has(text)).slice(0, mostAskedBefore)
  return others.map((text) => `- ${short(text)}`).join('\n')
}

function short(text: string): string {
  const line = asSeen(text).replace(/\s+/gu, ' ')
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`
}
