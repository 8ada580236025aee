/** The built-in evaluator: a question, an answer and a rubric in; an evaluation that stands on quotes out. */
import type { KeyPoint, Level, Misconception, QuestionType } from '#domain/questions'
import type { CriterionLevel, CriterionResult, Evaluation, Evidence, KeyPointResult, Stamp } from './evaluation.ts'
import { rubricFor } from './rubrics.ts'
import type { Rubric } from './rubrics.ts'
import { scoreOf } from './score.ts'
import { sentencesOf, wordsOf } from './tokens.ts'

export type AssessedQuestion = {
  readonly text: string
  readonly type: QuestionType
  readonly referenceAnswer: string
  /** Empty: they are derived from the reference answer. */
  readonly keyPoints: readonly KeyPoint[]
  readonly misconceptions: readonly Misconception[]
}

export type EvaluationRequest = {
  readonly question: AssessedQuestion
  /** As `intake` left it. */
  readonly answer: string
  readonly level: Level
  readonly rubric?: Rubric | undefined
  /** Id of the key point that a follow-up aims at; `question.text` is then the follow-up's text. */
  readonly followUpOf?: string | undefined
}

const version = '1'

export function evaluateAnswer({ question, answer, level, rubric, followUpOf }: EvaluationRequest): Evaluation {
  const measure = rubric ?? rubricFor(question.type, level)
  const aim = question.keyPoints.filter((point) => followUpOf === undefined || point.id === followUpOf)
  const keyPoints = aim.map((point) => resultFor(point, answer))
  const weight = keyPoints.reduce((sum, point) => sum + point.weight, 0)
  const covered = keyPoints.reduce((sum, point) => sum + (point.status === 'covered' ? point.weight : 0), 0)
  const level0to5 = levelOf(weight === 0 ? 0 : covered / weight)
  const evidence = keyPoints.flatMap((point) => (point.evidence === null ? [] : [point.evidence]))
  const criteria: CriterionResult[] = measure.criteria.map(({ name, weight }) => ({
    name,
    weight,
    level: level0to5,
    evidence,
  }))
  const empty = answer.trim() === ''
  return {
    gate: empty ? 'empty' : 'assessable',
    ...scoreOf(criteria),
    criteria,
    keyPoints,
    misconceptions: [],
    feedback: [{ code: empty ? 'verdict-empty' : level0to5 > 3 ? 'verdict-good' : 'verdict-partial', params: {} }],
    improvement: keyPoints
      .filter((point) => point.status === 'missing')
      .slice(0, 1)
      .map((point) => ({ code: 'improve-say-key-point', params: { point: point.text } })),
    strengths: [],
    weaknesses: [],
    confidence: 0.5,
    stamp: stampFor(measure),
  }
}

function resultFor(point: KeyPoint, answer: string): KeyPointResult {
  const evidence = bestSentence(point, answer)
  const { id, text, weight, essential } = point
  return { id, text, weight, essential, status: evidence === null ? 'missing' : 'covered', evidence }
}

function bestSentence(point: KeyPoint, answer: string): Evidence | null {
  for (const sentence of sentencesOf(answer)) {
    const stems = new Set(sentence.words.map((word) => word.stem))
    const said = point.phrases.some((phrase) => wordsOf(phrase).every((word) => stems.has(word.stem)))
    if (said) {
      const { start, end } = sentence
      return { quote: answer.slice(start, end), start, end }
    }
  }
  return null
}

function levelOf(share: number): CriterionLevel {
  if (share >= 0.9) return 5
  if (share >= 0.7) return 4
  if (share >= 0.45) return 3
  if (share >= 0.2) return 2
  return share > 0 ? 1 : 0
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
  }
}
