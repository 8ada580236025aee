/** A strong answer is not the end of a turn: an assumption is questioned, a constraint changed, or code asked for. */
import type { Evidence } from '#domain/evaluation'
import type { Question, QuestionType } from '#domain/questions'
import { fraction } from './chance.ts'
import type { ChosenQuestion } from './facts.ts'
import type { Interview, Turn } from './interview.ts'
import type { Brief } from './plan.ts'

/** A question that can follow any strong answer; `{quote}` stands for words of that answer. */
export type Challenge = { readonly after: readonly QuestionType[]; readonly question: Question }

const prefix = 'challenge:'

/** Shorter says nothing, longer is a lecture. */
const quotable = { shortest: 20, longest: 140 }

/** A challenge not used in this interview yet, about what the answer says best; `null` when none fits. */
export function chooseChallenge(
  brief: Brief,
  interview: Interview,
  turn: Turn,
  asked: Question,
): ChosenQuestion | null {
  const used = new Set(interview.turns.flatMap(({ exchanges }) => exchanges.map(({ questionId }) => idIn(questionId))))
  const quote = bestQuote(turn)
  const fitting = brief.challenges.filter(
    ({ after, question }) =>
      after.includes(asked.type) && !used.has(question.id) && (quote !== null || !needsQuote(question)),
  )
  const chosen = fitting[Math.floor(fraction(brief.seed, turn.number) * fitting.length)]
  if (!chosen) return null
  const { question } = chosen
  return {
    questionId: `${turn.bankId}/${prefix}${question.id}`,
    kind: 'follow-up',
    bankId: turn.bankId,
    topic: turn.topic,
    difficulty: turn.difficulty,
    text: question.text.replaceAll('{quote}', quote ?? ''),
    why: { code: 'challenge', quote: needsQuote(question) ? quote : null },
    keyPointId: null,
  }
}

export function challengeIn(questionId: string, challenges: readonly Challenge[]): Challenge | undefined {
  const id = idIn(questionId)
  return id === undefined ? undefined : challenges.find(({ question }) => question.id === id)
}

function idIn(questionId: string): string | undefined {
  const at = questionId.indexOf(`/${prefix}`)
  return at < 0 ? undefined : questionId.slice(at + prefix.length + 1)
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
