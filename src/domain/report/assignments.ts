/** From a report back to what was to be evaluated, so that somebody else can evaluate it too. */
import type { CriterionName, Evaluation, KeyPointResult } from '#domain/evaluation'
import type { Assignment, ExchangeView } from '#domain/interview'
import type { KeyPoint, Question, QuestionType } from '#domain/questions'
import type { Report, TurnSummary } from './summary.ts'

export type AnswerToEvaluate = { readonly answerId: string; readonly assignment: Assignment }

/** What is still known of a question by its id in the interview; a report keeps only what its reader needs. */
export type KnownQuestions = (questionId: string) => Question | undefined

/** Every answer that was evaluated, with its question as it was asked and as far as it can be known again. */
export function assignmentsOf(report: Report, known: KnownQuestions): readonly AnswerToEvaluate[] {
  return report.turns.flatMap((turn) =>
    turn.exchanges.flatMap((exchange, place) => {
      const question = questionAgain(turn, exchange, known)
      if (!question) return []
      const { answerId, answer, outcome } = exchange
      const before = turn.exchanges
        .slice(0, place)
        .map(({ text, answer: given }) => ({ question: text, answer: given }))
      const followUpOf = aimOf(turn, exchange)
      return [{ answerId, assignment: { question, answer, outcome, followUpOf, level: report.plan.level, before } }]
    }),
  )
}

/** The key point that a follow-up asked for: the only one it was evaluated by. `null` for all else. */
export function aimOf({ exchanges: [main] }: TurnSummary, { kind, why, evaluation }: ExchangeView): string | null {
  if (kind !== 'follow-up' || why.code === 'challenge') return null
  const [aim, ...others] = evaluation?.keyPoints ?? []
  const isOfMain = main?.evaluation?.keyPoints.some(({ id, text }) => id === aim?.id && text === aim.text) ?? false
  return aim && others.length === 0 && isOfMain ? aim.id : null
}

function questionAgain(turn: TurnSummary, exchange: ExchangeView, known: KnownQuestions): Question | undefined {
  const [main] = turn.exchanges
  const { evaluation } = exchange
  if (!main || !evaluation) return undefined
  if (exchange.kind !== 'follow-up') return rebuilt(exchange, evaluation, known(exchange.questionId))
  // Without an evaluation nothing tells what it asked for.
  if (evaluation.gate === 'not-assessed') return undefined
  if (aimOf(turn, exchange) === null) return rebuilt(exchange, evaluation, known(exchange.questionId))
  return main.evaluation
    ? { ...rebuilt(main, main.evaluation, known(main.questionId)), text: exchange.text }
    : undefined
}

function rebuilt(exchange: ExchangeView, evaluation: Evaluation, known: Question | undefined): Question {
  const { questionId, topic, difficulty, text, modelAnswer } = exchange
  return {
    id: questionId,
    version: known?.version ?? 1,
    type: known?.type ?? typeOf(evaluation),
    topic,
    subcategory: known?.subcategory ?? topic,
    tags: known?.tags ?? [],
    roles: known?.roles ?? [],
    difficulty,
    timeLimitSeconds: known?.timeLimitSeconds ?? 180,
    locale: known?.locale ?? 'en',
    text,
    clarification: known?.clarification ?? text,
    keyPoints: keyPointsOf(evaluation, known?.keyPoints ?? []),
    referenceAnswer: modelAnswer ?? known?.referenceAnswer ?? '',
    followUps: [],
    hints: [],
    misconceptions: known?.misconceptions ?? [],
    resources: [],
    active: true,
  }
}

/** Those known, unless the question was rewritten since: then those that counted, in the wordings there are. */
function keyPointsOf({ keyPoints }: Evaluation, known: readonly KeyPoint[]): readonly KeyPoint[] {
  const alike = (point: KeyPointResult) => known.find(({ id }) => id === point.id)
  if (keyPoints.every((point) => alike(point)?.text === point.text)) return known
  return keyPoints.map((point) => ({
    id: point.id,
    text: point.text,
    phrases: alike(point)?.phrases ?? [point.text],
    weight: wholeWeight(point.weight),
    essential: point.essential,
  }))
}

function wholeWeight(weight: number): KeyPoint['weight'] {
  if (weight >= 2.5) return 3
  return weight >= 1.5 ? 2 : 1
}

/** A criterion that only one type of question is measured by. */
const telling: readonly (readonly [CriterionName, QuestionType])[] = [
  ['problem-solving', 'coding'],
  ['situation', 'behavioral'],
  ['requirements', 'system-design'],
]

function typeOf({ criteria }: Evaluation): QuestionType {
  return telling.find(([criterion]) => criteria.some(({ name }) => name === criterion))?.[1] ?? 'technical'
}
