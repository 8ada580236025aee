/**
 * From a model's replies to an evaluation. The model points at words and names levels; what counts of that, and every
 * number, is decided here.
 */
import {
  intake,
  ordersIn,
  rubricFor,
  scoreOf,
  verdictOf,
  type CriterionLevel,
  type CriterionResult,
  type Evaluation,
  type Evidence,
  type KeyPointResult,
  type MisconceptionResult,
  type Remark,
} from '#domain/evaluation'
import { judge, type Assignment } from '#domain/interview'
import type { ModelStamp } from '#domain/models'
import type { EvaluationReply } from './replies.ts'
import { replyReader, type CriterionReading, type ReplyReading } from './reply-reading.ts'

/**
 * The evaluation of what needs no model: silence, a refusal, an echo, mashed keys, another language, or nothing but
 * words to the grader. `undefined`: there is an answer to read.
 */
export function evaluationWithoutModel(assignment: Assignment): Evaluation | undefined {
  const evaluation = judge(assignment)
  return evaluation.gate === 'assessable' || evaluation.gate === 'off-topic' ? undefined : evaluation
}

/** What a reply lacks, for the model that wrote it; `undefined` when it can be used. */
export function complaintAboutEvaluation(reply: EvaluationReply, { question, level }: Assignment): string | undefined {
  const given = new Set<string>(reply.criteria.map(({ name }) => name))
  const missing = rubricFor(question.type, level).criteria.filter(({ name }) => !given.has(name))
  if (missing.length === 0) return undefined
  return `These criteria of the rubric are missing: ${missing.map(({ name }) => name).join(', ')}.`
}

/** Several replies about one answer: the median counts everywhere, and what they differ in costs confidence. */
export function evaluationFrom(
  replies: readonly [EvaluationReply, ...EvaluationReply[]],
  assignment: Assignment,
  stamp: ModelStamp,
): Evaluation {
  const rubric = rubricFor(assignment.question.type, assignment.level)
  const builtIn = judge(assignment)
  const readings = replies.map(replyReader(assignment, builtIn))
  const keyPoints = keyPointsFrom(readings)
  const isOff = isOffTopic(replies, keyPoints, builtIn)
  const misconceptions = isOff ? [] : misconceptionsFrom(readings)
  const criteria = rubric.criteria.map(({ name, weight }): CriterionResult => {
    const results = readings.flatMap((reading) => reading.criteria.get(name) ?? [])
    return { name, weight, ...(isOff ? nothing : medianOf(results)) }
  })
  const score = scoreOf(criteria)
  const spokesman = replies[nearest(readings.map(pointsOf(criteria)), score.points ?? 0)] ?? replies[0]
  return {
    gate: isOff ? 'off-topic' : 'assessable',
    ...score,
    criteria,
    keyPoints,
    misconceptions,
    feedback: [
      isOff
        ? { code: 'verdict-off-topic', params: {} }
        : verdictOf({ points: score.points, keyPoints, misconceptions }),
      ...ordersNoted(assignment.answer),
      ...inOwnWords([spokesman.verdict]),
    ],
    improvement: inOwnWords([spokesman.improvement]),
    strengths: isOff ? [] : inOwnWords(spokesman.strengths),
    weaknesses: inOwnWords(spokesman.weaknesses),
    confidence: confidenceIn(criteria, readings),
    stamp: { ...stamp, rubricVersion: rubric.version },
  }
}

const nothing: CriterionReading = { level: 0, evidence: [] }

/** The lower of two: a level must be reached by more than half. */
function medianOf(results: readonly CriterionReading[]): CriterionReading {
  const sorted = [...results].sort((a, b) => a.level - b.level)
  const level: CriterionLevel = sorted[Math.floor((sorted.length - 1) / 2)]?.level ?? 0
  const evidence = results.filter((result) => result.level >= level).flatMap((result) => result.evidence)
  return { level, evidence: level < 2 ? [] : once(evidence).slice(0, mostQuotes) }
}

const mostQuotes = 3

function once(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ start }, index) => evidence.findIndex((other) => other.start === start) === index)
}

const byWorth = ['wrong', 'missing', 'vague', 'covered'] as const satisfies readonly KeyPointResult['status'][]

function keyPointsFrom(readings: readonly ReplyReading[]): KeyPointResult[] {
  return (readings[0]?.keyPoints ?? []).flatMap(({ id }) => {
    const results = readings.flatMap(({ keyPoints }) => keyPoints.filter((point) => point.id === id))
    const sorted = results.sort((a, b) => byWorth.indexOf(a.status) - byWorth.indexOf(b.status))
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? []
  })
}

/** What more than half found, in the first one's words. */
function misconceptionsFrom(readings: readonly ReplyReading[]): MisconceptionResult[] {
  const [first] = readings
  const agreed = (first?.misconceptions ?? []).filter(({ evidence }) => {
    const finders = readings.filter(({ misconceptions }) =>
      misconceptions.some((other) => other.evidence.start < evidence.end && evidence.start < other.evidence.end),
    )
    return finders.length * 2 > readings.length
  })
  return agreed.map((misconception, index) => ({ id: `said-${index + 1}`, ...misconception }))
}

/** Where words of a key point were found an answer is on topic, whoever says otherwise. */
function isOffTopic(
  replies: readonly EvaluationReply[],
  keyPoints: readonly KeyPointResult[],
  builtIn: Evaluation,
): boolean {
  if (keyPoints.some(({ status }) => status !== 'missing')) return false
  const off = replies.filter(({ onTopic }) => !onTopic).length
  return builtIn.gate === 'off-topic' || off * 2 > replies.length
}

function pointsOf(criteria: readonly CriterionResult[]): (reading: ReplyReading) => number {
  return (reading) =>
    scoreOf(criteria.map(({ name, weight }) => ({ weight, level: reading.criteria.get(name)?.level ?? null })))
      .points ?? 0
}

function nearest(points: readonly number[], wanted: number): number {
  const distances = points.map((each) => Math.abs(each - wanted))
  return distances.indexOf(Math.min(...distances))
}

/** A single reply cannot be compared with itself. */
const ofOne = 0.7
const ofSeveral = 0.95

/** Several that agree are sure; each level they lie apart, on average, costs a fifth. */
function confidenceIn(criteria: readonly CriterionResult[], readings: readonly ReplyReading[]): number {
  if (readings.length < 2) return ofOne
  const spreads = criteria.map(({ name }) => {
    const levels = readings.map((reading) => reading.criteria.get(name)?.level ?? 0)
    return Math.max(...levels) - Math.min(...levels)
  })
  const spread = spreads.reduce((sum, each) => sum + each, 0) / Math.max(1, spreads.length)
  return Math.round(Math.max(0.2, ofSeveral - 0.2 * spread) * 100) / 100
}

function ordersNoted(answer: string): Remark[] {
  const count = ordersIn(intake(answer)).length
  return count === 0 ? [] : [{ code: 'instruction-ignored', params: { count } }]
}

/** In characters. */
const longestRemark = 400
const mostRemarks = 3

function inOwnWords(texts: readonly string[]): Remark[] {
  const said = texts.map((text) => intake(text).trim()).filter((text) => text !== '' && text.length <= longestRemark)
  return said.slice(0, mostRemarks).map((text) => ({ code: 'own-words', params: { text } }))
}
