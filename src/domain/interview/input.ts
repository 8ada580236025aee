import type { Evaluation } from '#domain/evaluation'
import type { ChosenQuestion, Job } from './interview.ts'

/** What a candidate can do: the same over the socket, over REST and by form. */
export type CandidateInput =
  | { readonly type: 'begin' }
  | { readonly type: 'answer'; readonly questionId: string; readonly answerId: string; readonly text: string }
  | { readonly type: 'skip'; readonly questionId: string; readonly answerId: string }
  | { readonly type: 'continue' }
  | { readonly type: 'pause' }
  | { readonly type: 'hint' }
  | { readonly type: 'clarify' }
  /** For an answer that the built-in part evaluated because no model could. */
  | { readonly type: 'evaluate-again'; readonly answerId: string }
  /** Goes on with the built-in parts alone. */
  | { readonly type: 'dismiss-models' }
  | { readonly type: 'flag'; readonly answerId: string; readonly reason: string }
  | { readonly type: 'extend' }
  | { readonly type: 'end' }
  | { readonly type: 'active' }

/** What the room adds: presence, the alarm, and the results of jobs. */
export type RoomInput =
  | { readonly type: 'arrive'; readonly via: 'socket' | 'call' }
  | { readonly type: 'leave' }
  | { readonly type: 'tick' }
  | { readonly type: 'evaluation-ready'; readonly jobId: string; readonly evaluation: Evaluation }
  /** `null`: nothing is left to ask. */
  | { readonly type: 'question-ready'; readonly jobId: string; readonly question: ChosenQuestion | null }
  | { readonly type: 'job-failed'; readonly jobId: string; readonly attempt: number }
  /** No model answers, and the candidate would rather wait. */
  | { readonly type: 'models-away'; readonly jobId: string; readonly attempt: number }

/** `at` is the shell's clock, in epoch milliseconds; a leaving noticed late carries the last moment somebody was seen. */
export type Input = { readonly at: number } & (CandidateInput | RoomInput)

export type Effect = { readonly type: 'perform'; readonly job: Job }

/** An expected "no": what was asked for did not happen. */
export type InterviewRefusal =
  'not-the-open-question' | 'answer-too-long' | 'interview-over' | 'not-now' | 'no-more-hints'
