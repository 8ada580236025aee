/** A finished interview evaluated once more, by somebody else or by a newer rubric, and held against the first time. */
import { turnPoints, type CriterionName, type CriterionResult, type Evaluation } from '#domain/evaluation'
import type { ExchangeView } from '#domain/interview'
import type { ModelFault, Provider } from '#domain/models'
import { aimOf } from './assignments.ts'
import { mean, meanPoints, stampsOf } from './means.ts'
import type { Report, TurnSummary } from './summary.ts'

/** What became of one answer: another evaluation, or why there is none. */
export type OpinionExchange =
  | { readonly answerId: string; readonly evaluation: Evaluation; readonly fault: null }
  | { readonly answerId: string; readonly evaluation: null; readonly fault: ModelFault }

export type SecondOpinion = {
  readonly version: 1
  /** Who was asked. Nobody stood in: what they could not evaluate has a fault. */
  readonly provider: Exclude<Provider, 'none'>
  readonly exchanges: readonly OpinionExchange[]
}

/** A value of the first evaluation beside that of the second. */
export type Pair<T> = { readonly first: T; readonly second: T }

export type CriterionDifference = {
  readonly name: CriterionName
  readonly levels: Pair<number>
  /** The first words each stands on; `null` where it stands on none. */
  readonly quotes: Pair<string | null>
}

export type AnswerDifference = {
  readonly answerId: string
  readonly turn: number
  readonly kind: ExchangeView['kind']
  readonly question: string
  /** 0-100; `null` where not assessed. */
  readonly points: Pair<number | null>
  /** Points by which the second is higher; `null` when one is missing. */
  readonly difference: number | null
  /** Of the criteria that both assessed. */
  readonly criteria: readonly CriterionDifference[]
  readonly fault: ModelFault | null
}

export type Comparison = {
  /** 0-100 over the questions that both evaluated, follow-ups counted in. */
  readonly points: Pair<number | null>
  readonly questions: number
  /** The largest difference first, then in the order they were asked; those without one last. */
  readonly answers: readonly AnswerDifference[]
  readonly agreement: Agreement
  readonly stamps: Report['stamps']
  /** What the second opinion cost, as far as prices are known, in millionths of a US dollar. */
  readonly costMicroUsd: number
}

export type Agreement = {
  /** Mean absolute difference of an answer's points; `null` when no answer has both. */
  readonly meanDifference: number | null
  /** Share of the criterion levels that are at most one apart; `null` when there are none. */
  readonly withinOne: number | null
  readonly levels: number
}

export function compare({ turns }: Report, { exchanges }: SecondOpinion): Comparison {
  const second = new Map(exchanges.map((exchange) => [exchange.answerId, exchange]))
  const opinionOn = ({ answerId }: ExchangeView) => second.get(answerId)
  const answers = turns.flatMap((turn) =>
    turn.exchanges.flatMap((exchange) => {
      const opinion = opinionOn(exchange)
      return opinion ? [differenceOf(exchange, opinion)] : []
    }),
  )
  const pairs = turns.flatMap((turn) => turnPair(turn, (exchange) => opinionOn(exchange)?.evaluation ?? null) ?? [])
  const evaluations = exchanges.flatMap(({ evaluation }) => evaluation ?? [])
  return {
    points: {
      first: meanPoints(pairs.map(({ first }) => first)),
      second: meanPoints(pairs.map(({ second: points }) => points)),
    },
    questions: pairs.length,
    answers: answers.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
    agreement: agreementOf(answers),
    stamps: stampsOf(evaluations),
    costMicroUsd: evaluations.reduce((sum, { stamp }) => sum + (stamp.costMicroUsd ?? 0), 0),
  }
}

/** Both sides of a turn from the answers that both evaluated, so that neither has more to go by. */
function turnPair(
  turn: TurnSummary,
  opinionOn: (exchange: ExchangeView) => Evaluation | null,
): Pair<number> | undefined {
  const evaluated = turn.exchanges.flatMap((exchange) => {
    const opinion = opinionOn(exchange)
    const { evaluation } = exchange
    return evaluation && opinion
      ? [{ exchange, keyPointId: aimOf(turn, exchange), first: evaluation, second: opinion }]
      : []
  })
  const [main, ...followUps] = evaluated
  if (!main || main.exchange.kind !== 'main') return undefined
  const pointsBy = (side: 'first' | 'second') =>
    turnPoints(
      main[side],
      followUps.map((followUp) => ({ keyPointId: followUp.keyPointId, evaluation: followUp[side] })),
    )
  const [first, second] = [pointsBy('first'), pointsBy('second')]
  return first === null || second === null ? undefined : { first, second }
}

function differenceOf(exchange: ExchangeView, { evaluation, fault }: OpinionExchange): AnswerDifference {
  const { answerId, turn, kind, text } = exchange
  const points = { first: exchange.evaluation?.points ?? null, second: evaluation?.points ?? null }
  const isWhole = points.first !== null && points.second !== null
  return {
    answerId,
    turn,
    kind,
    question: text,
    points,
    difference: isWhole ? (points.second ?? 0) - (points.first ?? 0) : null,
    criteria: criteriaOf(exchange.evaluation?.criteria ?? [], evaluation?.criteria ?? []),
    fault,
  }
}

function criteriaOf(
  first: readonly CriterionResult[],
  second: readonly CriterionResult[],
): readonly CriterionDifference[] {
  return first.flatMap((one) => {
    const other = second.find(({ name }) => name === one.name)
    if (one.level === null || !other || other.level === null) return []
    return [
      {
        name: one.name,
        levels: { first: one.level, second: other.level },
        quotes: { first: one.evidence[0]?.quote ?? null, second: other.evidence[0]?.quote ?? null },
      },
    ]
  })
}

/** How far apart two levels are. */
export function gapOf({ levels: { first, second } }: CriterionDifference): number {
  return Math.abs(first - second)
}

function agreementOf(answers: readonly AnswerDifference[]): Agreement {
  const differences = answers.flatMap(({ difference }) => difference ?? []).map(Math.abs)
  const criteria = answers.flatMap((answer) => answer.criteria)
  const close = criteria.filter((criterion) => gapOf(criterion) <= 1)
  return {
    meanDifference: differences.length === 0 ? null : mean(differences),
    withinOne: criteria.length === 0 ? null : close.length / criteria.length,
    levels: criteria.length,
  }
}

function sizeOf({ difference }: AnswerDifference): number {
  return difference === null ? -1 : Math.abs(difference)
}
