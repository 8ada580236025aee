import type { Evaluation } from '#domain/evaluation'
import type { ModelStamp } from '#domain/models'
import type { Difficulty, Question, Topic } from '#domain/questions'
import type { Lead } from './lead.ts'
import type { ExchangeKind, Job, Outcome, PauseReason, Why } from './interview.ts'

/** A question chosen by whoever plays the interviewer, not yet asked. */
export type ChosenQuestion = {
  readonly questionId: string
  readonly kind: ExchangeKind
  readonly bankId: string
  readonly topic: Topic
  readonly difficulty: Difficulty
  readonly text: string
  readonly why: Why
  readonly keyPointId: string | null
  readonly written: Question | null
  readonly askedBy: ModelStamp | null
}

/** What the built-in interviewer asks stands in the brief. */
export const byTheBook = { written: null, askedBy: null } as const

/** What happened. The only way the state changes, and the only thing logged; `at` is in epoch milliseconds. */
export type Fact = { readonly at: number } & (
  | { readonly type: 'begun' }
  | { readonly type: 'arrived'; readonly via: 'socket' | 'call' }
  /** `answerClockRuns`: a realistic interview lets the current answer run out even with nobody there. */
  | { readonly type: 'left'; readonly answerClockRuns: boolean }
  | { readonly type: 'active' }
  | { readonly type: 'idle-warned' }
  | { readonly type: 'job-started'; readonly job: Job }
  | { readonly type: 'asked'; readonly question: ChosenQuestion; readonly lead: Lead | null }
  | { readonly type: 'hinted'; readonly questionId: string }
  | { readonly type: 'clarified'; readonly questionId: string }
  | {
      readonly type: 'answered'
      readonly questionId: string
      readonly answerId: string
      readonly text: string
      readonly outcome: Outcome
      readonly responseMs: number
    }
  | { readonly type: 'evaluated'; readonly answerId: string; readonly jobId: string; readonly evaluation: Evaluation }
  | { readonly type: 'flagged'; readonly answerId: string; readonly reason: string }
  | { readonly type: 'continued' }
  | { readonly type: 'paused'; readonly reason: PauseReason }
  | { readonly type: 'resumed' }
  | { readonly type: 'extended' }
  | { readonly type: 'abandoned' }
  /** No more questions; what is still being evaluated lands before `completed`. */
  | { readonly type: 'ended' }
  | { readonly type: 'completed' }
  | { readonly type: 'cancelled' }
)

/** The version every fact is stored with; a release that changes a fact's shape raises it and upcasts the older ones. */
export const factVersion = 1
