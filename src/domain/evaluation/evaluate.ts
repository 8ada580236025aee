/** The built-in evaluator: a question, an answer and a rubric in; an evaluation that stands on quotes out. */
import type { KeyPoint, Level, Misconception, QuestionType } from '#domain/questions'
import type { Coverage } from './coverage.ts'
import { judge } from './criteria.ts'
import type { CriterionResult, Evaluation, Gate, KeyPointResult, MisconceptionResult, Stamp } from './evaluation.ts'
import { verifierOf } from './evidence.ts'
import { feedbackFor, feedbackForGate } from './feedback.ts'
import { gateByForm, isOffTopic } from './gate.ts'
import { groupsOf } from './points.ts'
import type { Point } from './points.ts'
import { quoteAt } from './quotes.ts'
import type { Quoter } from './quotes.ts'
import { isKeywordList, passageFor, readAnswer } from './reading.ts'
import type { Reading } from './reading.ts'
import { rubricFor } from './rubrics.ts'
import type { Rubric } from './rubrics.ts'
import { scoreOf } from './score.ts'

export type AssessedQuestion = {
  readonly text: string
  readonly type: QuestionType
  readonly referenceAnswer: string
  /** Empty: they are derived from the reference answer, with ids `ref-1`, `ref-2` … */
  readonly keyPoints: readonly KeyPoint[]
  readonly misconceptions: readonly Misconception[]
}

export type EvaluationRequest = {
  readonly question: AssessedQuestion
  /** As `intake` left it. */
  readonly answer: string
  readonly level: Level
  /** `rubricFor(question.type, level)` unless given. */
  readonly rubric?: Rubric | undefined
  /** Id of the key point that a follow-up aims at; `question.text` is then the follow-up's text. */
  readonly followUpOf?: string | undefined
}

/** Raised with every change that can move a level. */
const version = '2'

export function evaluateAnswer(request: EvaluationRequest): Evaluation {
  const { answer, level } = request
  const question = aimed(request)
  const rubric = request.rubric ?? rubricFor(question.type, level)
  const { passage, ignored } = passageFor(answer, question)
  const gate = gateByForm(passage, ignored, question.text)
  if (gate !== undefined) return gated(gate, rubric, question)
  const reading = readAnswer(passage, ignored, question)
  if (isOffTopic(reading, question.type)) return gated('off-topic', rubric, question)
  return assessed(reading, rubric, verifierOf(answer))
}

/** A follow-up asks for one point alone; what it asks is already said, so its words give nothing away. */
function aimed({ question, followUpOf }: Pick<EvaluationRequest, 'question' | 'followUpOf'>): AssessedQuestion {
  const aim = question.keyPoints.find(({ id }) => id === followUpOf)
  if (aim === undefined) return question
  return { ...question, keyPoints: [aim], referenceAnswer: [aim.text, ...aim.phrases].join('. ') }
}

/** What an answer to the question is asked to say: where nobody wrote key points, those of the reference answer. */
export function keyPointsAsked(request: Pick<EvaluationRequest, 'question' | 'followUpOf'>): Omit<Point, 'phrases'>[] {
  return groupsOf(aimed(request)).flatMap(({ need, points }) =>
    points.slice(0, need).map(({ id, text, weight, essential }) => ({ id, text, weight, essential })),
  )
}

function assessed(reading: Reading, rubric: Rubric, quoter: Quoter): Evaluation {
  const criteria = judge(rubric, reading, quoter)
  const keyPoints = reading.coverages.map((coverage) => keyPointResult(coverage, reading, quoter))
  const misconceptions = reading.misconceptions.flatMap(({ misconception, place }): MisconceptionResult[] => {
    const [evidence] = quoter([quoteAt(reading.passage, place)])
    return evidence === undefined ? [] : [{ id: misconception.id, correction: misconception.correction, evidence }]
  })
  const score = scoreOf(criteria)
  return {
    gate: 'assessable',
    ...score,
    criteria,
    keyPoints,
    misconceptions,
    ...feedbackFor({ points: score.points, criteria, keyPoints, misconceptions }, reading),
    confidence: confidenceIn(reading),
    stamp: stampFor(rubric),
  }
}

function keyPointResult(coverage: Coverage, reading: Reading, quoter: Quoter): KeyPointResult {
  const { id, text, weight, essential } = coverage.point
  const [evidence] = coverage.place === undefined ? [] : quoter([quoteAt(reading.passage, coverage.place)])
  const status = evidence === undefined ? 'missing' : statusOf(coverage, reading)
  return { id, text, weight, essential, status, evidence: status === 'missing' ? null : (evidence ?? null) }
}

/** Named is not explained: among mere keywords a point stays vague. */
function statusOf({ credit, denied, contradicted }: Coverage, reading: Reading): KeyPointResult['status'] {
  if (denied) return 'wrong'
  const asserted = !contradicted && !reading.scrambled && !isKeywordList(reading)
  if (credit >= 0.6) return asserted ? 'covered' : 'vague'
  return credit >= 0.4 ? 'vague' : 'missing'
}

function gated(gate: Exclude<Gate, 'assessable'>, rubric: Rubric, question: AssessedQuestion): Evaluation {
  const criteria = rubric.criteria.map(({ name, weight }): CriterionResult => ({
    name,
    weight,
    level: 0,
    evidence: [],
  }))
  const keyPoints = keyPointsAsked({ question }).map((point): KeyPointResult => ({
    ...point,
    status: 'missing',
    evidence: null,
  }))
  return {
    gate,
    ...scoreOf(criteria),
    criteria,
    keyPoints,
    misconceptions: [],
    ...feedbackForGate(gate, keyPoints),
    confidence: gate === 'off-topic' || gate === 'wrong-language' ? 0.7 : 0.95,
    stamp: stampFor(rubric),
  }
}

/**
 * Surest of what it recognised. A detailed answer on the subject in which little was recognised may
 * be wrong, or right in words no lexicon knows: there it doubts itself most.
 */
function confidenceIn({ credit, detail, takenUp, coverages }: Reading): number {
  const unrecognised = detail * Math.min(1, takenUp * 2)
  const decided = credit >= 0.5 ? (credit - 0.5) * 2 : (0.5 - credit) * 2 * (1 - unrecognised)
  const grounds = Math.min(1, coverages.length / 4)
  return Math.round((0.35 + 0.35 * decided + 0.2 * grounds) * 100) / 100
}

function stampFor(rubric: Rubric): Stamp {
  return {
    provider: 'built-in',
    model: `lexical-${version}`,
    promptVersion: null,
    rubricVersion: rubric.version,
    tokens: null,
    costMicroUsd: null,
    latencyMs: null,
    insteadOf: null,
  }
}
