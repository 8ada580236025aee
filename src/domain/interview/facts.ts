import type { Evaluation } from '#domain/evaluation'
import type { Lead } from './lead.ts'
import type { ChosenQuestion, Job, Outcome, PauseReason } from './interview.ts'

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
  /** The better evaluation that was wanted, or the old one where none could be had. */
  | {
      readonly type: 'evaluated-again'
      readonly answerId: string
      readonly jobId: string
      readonly evaluation: Evaluation
    }
  /** `null`: it could not be, and the question will be written when its turn comes. */
  | { readonly type: 'prepared'; readonly jobId: string; readonly question: ChosenQuestion | null }
  /** Nobody could do it: it waits until the candidate goes on. */
  | { readonly type: 'job-held'; readonly jobId: string }
  /** From now on the built-in parts ask and evaluate. */
  | { readonly type: 'models-dismissed' }
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
