/**
 * What an evaluation is: levels per criterion, each standing on exact quotes from the
 * candidate's own words, and numbers that code computes from those levels.
 */
import type { ModelStamp } from '#domain/models'

/** How well one criterion was met: 0 (nothing) to 5 (what the best would say). */
export type CriterionLevel = 0 | 1 | 2 | 3 | 4 | 5

export const criterionNames = [
  'correctness',
  'completeness',
  'depth',
  'clarity',
  'communication',
  'confidence',
  'problem-solving',
  'efficiency',
  'situation',
  'task',
  'action',
  'result',
  'relevance',
  'ownership',
  'leadership',
  'requirements',
  'components',
  'scaling',
  'trade-offs',
] as const
export type CriterionName = (typeof criterionNames)[number]

/** A verified quote: `answer.slice(start, end) === quote`, in UTF-16 offsets of the answer as stored. */
export type Evidence = { readonly quote: string; readonly start: number; readonly end: number }

export type CriterionResult = {
  readonly name: CriterionName
  /** Share of the score, all weights of a rubric summing to 1. */
  readonly weight: number
  /** `null`: not assessed, which only a failure of ours can cause. */
  readonly level: CriterionLevel | null
  readonly evidence: readonly Evidence[]
}

/** What the answer gate found, before any criterion is looked at. */
export type Gate =
  | 'assessable'
  | 'empty'
  | 'declined'
  | 'timed-out'
  | 'not-an-answer'
  | 'question-echoed'
  | 'off-topic'
  | 'wrong-language'
  | 'not-assessed'

export type KeyPointResult = {
  readonly id: string
  readonly text: string
  /** Relative to the question's other key points. */
  readonly weight: number
  readonly essential: boolean
  readonly status: 'covered' | 'vague' | 'missing' | 'wrong'
  /** The words that show it (or get it wrong); absent when missing. */
  readonly evidence: Evidence | null
}

export type MisconceptionResult = { readonly id: string; readonly correction: string; readonly evidence: Evidence }

/** A statement about an answer as a code with its parameters; `phrasing` turns it into words. */
export type Remark = { readonly code: RemarkCode; readonly params: Readonly<Record<string, string | number>> }

export const remarkCodes = [
  /** In the words of whoever evaluated: `text`. */
  'own-words',
  // feedback: the verdict in one or two sentences
  'verdict-strong',
  'verdict-good',
  'verdict-partial',
  'verdict-weak',
  'verdict-empty',
  'verdict-declined',
  'verdict-timed-out',
  'verdict-not-an-answer',
  'verdict-question-echoed',
  'verdict-off-topic',
  'verdict-wrong-language',
  'verdict-not-assessed',
  // strengths and weaknesses
  'covered-key-point',
  'missing-key-point',
  'vague-key-point',
  'wrong-key-point',
  'misconception',
  'contradiction',
  'strong-criterion',
  'weak-criterion',
  'keyword-list',
  'padding',
  'hedging',
  'instruction-ignored',
  'concise',
  // improvement: the one thing that would lift it
  'improve-say-key-point',
  'improve-explain-key-point',
  'improve-correct-misconception',
  'improve-full-sentences',
  'improve-be-direct',
  'improve-own-words',
  'improve-try-anyway',
  'improve-name-result',
  'improve-name-own-part',
  'improve-trade-offs',
  'improve-depth',
  'improve-answer-the-question',
  'improve-answer-in-language',
  'improve-tighten',
  'improve-more-key-points',
] as const
export type RemarkCode = (typeof remarkCodes)[number]

/** Who evaluated, with what, by which rubric. */
export type Stamp = ModelStamp & { readonly rubricVersion: string }

export type Evaluation = {
  readonly gate: Gate
  /** 1-10 as a person sees it; `null` when not assessed. */
  readonly score: number | null
  /** 0-100, computed from the levels and weights alone; `null` when not assessed. */
  readonly points: number | null
  readonly criteria: readonly CriterionResult[]
  readonly keyPoints: readonly KeyPointResult[]
  readonly misconceptions: readonly MisconceptionResult[]
  readonly feedback: readonly Remark[]
  readonly improvement: readonly Remark[]
  readonly strengths: readonly Remark[]
  readonly weaknesses: readonly Remark[]
  /** How sure the evaluator is of its own verdict, 0 to 1. */
  readonly confidence: number
  readonly stamp: Stamp
}
