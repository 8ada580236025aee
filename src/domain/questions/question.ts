import type { Difficulty, QuestionType, Role, Topic } from './vocabulary.ts'

/** One thing a good answer says. */
export type KeyPoint = {
  /** Unique inside its question, kebab-case. */
  readonly id: string
  /** What must be said, as one plain sentence: shown to the candidate after the answer. */
  readonly text: string
  /** Wordings that show the point was made; any one of them is enough. Word forms and synonyms are the evaluator's work. */
  readonly phrases: readonly string[]
  /** Share of the content, relative to the other key points: 1 (a detail) to 3 (the heart of it). */
  readonly weight: 1 | 2 | 3
  /** Without it the answer cannot be called correct. */
  readonly essential: boolean
}

/** Asked when its key point was missing or vague. It never gives the point away. */
export type FollowUp = {
  readonly id: string
  readonly keyPointId: string
  readonly text: string
}

/** A wrong belief people often voice here, and what is true instead. */
export type Misconception = {
  readonly id: string
  /** Wordings of the wrong claim. */
  readonly phrases: readonly string[]
  readonly correction: string
}

export type Resource = { readonly title: string; readonly url: string }

/** A question of the bank, with everything needed to ask it, to help with it and to evaluate the answer. */
export type Question = {
  /** Kebab-case, stable for ever: history and usage counts hang on it. */
  readonly id: string
  /** Raised whenever the text, key points or reference answer change. */
  readonly version: number
  readonly type: QuestionType
  readonly topic: Topic
  readonly subcategory: string
  readonly tags: readonly string[]
  /** Empty: fits every role. */
  readonly roles: readonly Role[]
  readonly difficulty: Difficulty
  readonly timeLimitSeconds: number
  /** BCP 47, `en` for now. */
  readonly locale: string
  /** Markdown. */
  readonly text: string
  /** The same question in other words, for a candidate who asks: no new information, no key point revealed. */
  readonly clarification: string
  readonly keyPoints: readonly KeyPoint[]
  /** Markdown: what a strong candidate would say out loud. */
  readonly referenceAnswer: string
  readonly followUps: readonly FollowUp[]
  /** From a nudge to a strong push, in this order. */
  readonly hints: readonly string[]
  readonly misconceptions: readonly Misconception[]
  readonly resources: readonly Resource[]
  readonly active: boolean
}
