/** One reply held against the answer: which of its quotes are there, and which levels they carry. */
import {
  intake,
  keyPointsAsked,
  ordersIn,
  plainStyle,
  plainVerifierOf,
  rubricFor,
  touchesOf,
  type CriterionLevel,
  type CriterionName,
  type Evaluation,
  type Evidence,
  type KeyPointResult,
} from '#domain/evaluation'
import type { Assignment } from '#domain/interview'
import type { EvaluationReply } from './replies.ts'

export type CriterionReading = { readonly level: CriterionLevel; readonly evidence: readonly Evidence[] }

export type ReplyReading = {
  readonly keyPoints: readonly KeyPointResult[]
  readonly misconceptions: readonly { readonly correction: string; readonly evidence: Evidence }[]
  readonly criteria: ReadonlyMap<CriterionName, CriterionReading>
}

/** How a thing is said; all others are about what is said. */
const delivery: ReadonlySet<CriterionName> = new Set<CriterionName>(['clarity', 'communication', 'confidence'])

/** `builtIn`: the built-in evaluation of the same answer. */
export function replyReader(assignment: Assignment, builtIn: Evaluation): (reply: EvaluationReply) => ReplyReading {
  const { question, followUpOf, level } = assignment
  const answer = intake(assignment.answer)
  const orders = ordersIn(answer)
  const find = plainVerifierOf(answer, plainStyle(answer))
  const touches = touchesOf(question)
  const points = keyPointsAsked({ question, followUpOf: followUpOf ?? undefined })
  const rubric = rubricFor(question.type, level)

  /** What is said to the grader shows nothing, wherever it is quoted. */
  const verified = (quotes: readonly string[]) =>
    find(quotes).filter(({ start, end }) => !orders.some((order) => start < order.end && order.start < end))

  return (reply) => {
    const keyPoints = points.map((point): KeyPointResult => {
      const given = reply.keyPoints.find(({ id }) => id === point.id)
      const phrases = question.keyPoints.find(({ id }) => id === point.id)?.phrases ?? []
      const [evidence] = given?.quote == null ? [] : verified([given.quote])
      return given && evidence && given.status !== 'missing' && touches(evidence.quote, { ...point, phrases })
        ? { ...point, status: given.status, evidence }
        : { ...point, status: 'missing', evidence: null }
    })
    const ceiling = ceilingFor(keyPoints)
    const criteria = rubric.criteria.flatMap(({ name }) => {
      const given = reply.criteria.find((criterion) => criterion.name === name)
      if (!given) return []
      const evidence = verified(given.quotes)
      const second = builtIn.criteria.find((criterion) => criterion.name === name)?.level ?? 0
      const most = delivery.has(name) ? ceiling + 1 : Math.min(ceiling, second + reach)
      const found: CriterionReading = {
        level: atMost(given.level, evidence.length === 0 ? Math.min(1, most) : most),
        evidence,
      }
      return [[name, found] as const]
    })
    const misconceptions = reply.misconceptions.flatMap(({ quote, correction }) => {
      const [evidence] = verified([quote])
      return evidence === undefined || correction.trim() === '' ? [] : [{ correction: correction.trim(), evidence }]
    })
    return { keyPoints, misconceptions, criteria: new Map(criteria) }
  }
}

/**
 * The built-in evaluator obeys nobody and knows few words: where it finds nothing, a model may find much that was said in
 * other words, but not everything.
 */
const reach = 3

/**
 * The most that content can be worth, by what was shown of the key points: with none of them touched an answer is at
 * best beside the point (1), with no essential one covered it cannot be right (2); beyond that by the weight of what is
 * covered, where vague counts half. It binds a model that was talked into praise, and no fair one: all it asks for is that whoever
 * gives a high level can point at the words.
 */
function ceilingFor(keyPoints: readonly KeyPointResult[]): number {
  if (keyPoints.length === 0) return 5
  if (!keyPoints.some(({ status }) => status === 'covered' || status === 'vague')) return 1
  const essential = keyPoints.filter((point) => point.essential)
  if (essential.length > 0 && !essential.some(({ status }) => status === 'covered')) return 2
  const whole = keyPoints.reduce((sum, { weight }) => sum + weight, 0)
  const shown = keyPoints.reduce((sum, { weight, status }) => sum + weight * credit[status], 0)
  if (shown / whole < 1 / 3) return 3
  return shown / whole < 0.6 ? 4 : 5
}

const credit: Readonly<Record<KeyPointResult['status'], number>> = { covered: 1, vague: 0.5, missing: 0, wrong: 0 }

const levels = [0, 1, 2, 3, 4, 5] as const

function atMost(level: CriterionLevel, most: number): CriterionLevel {
  return levels[Math.min(level, most)] ?? 0
}
