/** A strong answer is not the end of a turn: an assumption is questioned, a constraint changed, or code asked for. */
import type { Evidence } from '#domain/evaluation'
import type { Question } from '#domain/questions'
import { challengeId, isChallenge } from './challenge.ts'
import { fraction } from './chance.ts'
import { byTheBook, exchangesOf, type ChosenQuestion, type Interview, type Turn } from './interview.ts'
import type { Brief } from './plan.ts'

/** Shorter says nothing, longer is a lecture. */
const quotable = { shortest: 20, longest: 140 }

/** A challenge not used in this interview yet, about what the answer says best; `null` when none fits. */
export function chooseChallenge(
  brief: Brief,
  interview: Interview,
  turn: Turn,
  { type }: Question,
): ChosenQuestion | null {
  const asked = exchangesOf(interview)
  const quote = bestQuote(turn)
  const fitting = brief.challenges.filter(
    (challenge) =>
      challenge.after.includes(type) &&
      !asked.some(({ questionId }) => isChallenge(questionId, challenge)) &&
      (quote !== null || !needsQuote(challenge.question)),
  )
  const chosen = fitting[Math.floor(fraction(brief.seed, turn.number) * fitting.length)]
  if (!chosen) return null
  const { question } = chosen
  return {
    questionId: challengeId(turn.bankId, chosen),
    kind: 'follow-up',
    bankId: turn.bankId,
    topic: turn.topic,
    difficulty: turn.difficulty,
    text: question.text.replaceAll('{quote}', quote ?? ''),
    why: { code: 'challenge', quote: needsQuote(question) ? quote : null },
    keyPointId: null,
    ...byTheBook,
  }
}

function needsQuote({ text }: Question): boolean {
  return text.includes('{quote}')
}

/** The words behind the heaviest key point made; a quote that would break the line or ask something itself is none. */
function bestQuote({ exchanges: [first] }: Turn): string | null {
  const made = (first?.evaluation?.keyPoints ?? []).filter(({ status }) => status === 'covered')
  const quotes = [...made].sort((a, b) => b.weight - a.weight).flatMap(({ evidence }) => evidence ?? [])
  return quotes.find(isQuotable)?.quote ?? null
}

function isQuotable({ quote }: Evidence): boolean {
  return quote.length >= quotable.shortest && quote.length <= quotable.longest && !/[\n`?“”{}]/u.test(quote)
}
