/**
 * The state of one interview. It changes only through facts (`facts.ts`, `apply.ts`), so
 * replaying the facts gives the same state.
 */
import type { Evaluation } from '#domain/evaluation'
import type { ModelStamp } from '#domain/models'
import type { Difficulty, Question, Topic } from '#domain/questions'
import type { Lead } from './lead.ts'
import { unreachable } from './unreachable.ts'

/** Why a question was asked, as a code with what it refers to. */
export type Why =
  | { readonly code: 'warm-up' }
  | { readonly code: 'opening'; readonly topic: Topic }
  | { readonly code: 'resume'; readonly skill: string }
  | { readonly code: 'resume-line'; readonly line: string }
  | { readonly code: 'role'; readonly role: string }
  | { readonly code: 'topic'; readonly topic: Topic }
  | { readonly code: 'harder'; readonly topic: Topic }
  | { readonly code: 'easier'; readonly topic: Topic }
  | { readonly code: 'missing-point' }
  | { readonly code: 'vague-point'; readonly quote: string }
  /** A strong answer is put to the test; `quote` is what of it is challenged, if one thing is. */
  | { readonly code: 'challenge'; readonly quote: string | null }
  /** In the words of a model that asked. */
  | { readonly code: 'own-words'; readonly text: string }

export type ExchangeKind = 'warm-up' | 'main' | 'follow-up'
export type Outcome = 'answered' | 'skipped' | 'timed-out'

export type Answer = {
  /** Made by the client, so that sending twice counts once. */
  readonly answerId: string
  readonly text: string
  readonly outcome: Outcome
  /** Time on the clock while the candidate was there, in milliseconds. */
  readonly responseMs: number
}

/** One question (or follow-up) with its answer and evaluation. */
export type Exchange = {
  /** Unique in the interview: the id of the turn's question, or `<that id>/<follow-up id>`. */
  readonly questionId: string
  readonly kind: ExchangeKind
  /** What leads over to it; `null` where it stands alone. */
  readonly lead: Lead | null
  readonly text: string
  readonly why: Why
  /** The whole question where a model wrote it; `null`: it stands in the brief. */
  readonly written: Question | null
  /** Who asked; `null`: the built-in interviewer, by its own choice. */
  readonly askedBy: ModelStamp | null
  /** Epoch milliseconds. */
  readonly askedAt: number
  /** For a follow-up: the key point it aims at; `null` for a challenge. */
  readonly keyPointId: string | null
  readonly answer: Answer | null
  readonly evaluation: Evaluation | null
  readonly hintsShown: number
  readonly clarified: boolean
  /** The candidate says the evaluation is unfair, because … */
  readonly flag: string | null
}

/** A question with its follow-ups and answers. */
export type Turn = {
  /** 1 for the first scored turn; 0 for a warm-up. */
  readonly number: number
  readonly bankId: string
  readonly topic: Topic
  readonly difficulty: Difficulty
  readonly exchanges: readonly Exchange[]
}

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

/** Counts while it runs; `since` is when it was last started. Milliseconds. */
export type Clock = { readonly spentMs: number; readonly since: number | null }

export type Job = {
  readonly id: string
  readonly attempt: number
  /** Epoch milliseconds; after that the alarm asks again. `null`: held until the candidate goes on. */
  readonly until: number | null
} & (
  | { readonly kind: 'evaluate'; readonly answerId: string }
  /** A better evaluation is wanted than the one there is. */
  | { readonly kind: 'evaluate-again'; readonly answerId: string }
  | { readonly kind: 'ask' }
  /** The next question, while this one is still being answered. */
  | { readonly kind: 'prepare' }
)

/** `models`: no model answers, and the candidate would rather wait than have the built-in part take over. */
export type PauseReason = 'candidate' | 'idle' | 'time' | 'models'

/** Where the candidate stands. */
export type ActivePhase =
  | { readonly name: 'question' }
  | { readonly name: 'listening'; readonly questionId: string; readonly clock: Clock }
  | { readonly name: 'processing' }
  | { readonly name: 'feedback'; readonly answerId: string }

export type Phase =
  | { readonly name: 'idle' }
  | ActivePhase
  | { readonly name: 'paused'; readonly reason: PauseReason; readonly resume: ActivePhase }
  | { readonly name: 'abandoned'; readonly resume: ActivePhase }
  | { readonly name: 'completed' }
  | { readonly name: 'cancelled' }

export type Presence = {
  readonly socket: boolean
  /** A call counts as being there for a minute: until this epoch millisecond. */
  readonly callUntil: number | null
  /** When the candidate last did something. */
  readonly activeAt: number
  /** When they were last seen at all. */
  readonly seenAt: number
  readonly idleWarned: boolean
}

export type Interview = {
  readonly version: 1
  /** Number of facts applied. */
  readonly seq: number
  readonly phase: Phase
  readonly turns: readonly Turn[]
  readonly jobs: readonly Job[]
  /** A question that was written before its turn came. */
  readonly prepared: ChosenQuestion | null
  /** The candidate chose to go on without models. */
  readonly withoutModels: boolean
  readonly presence: Presence
  /** Time in the interview while the candidate was there and it was not paused. */
  readonly clock: Clock
  readonly limitMs: number
  readonly startedAt: number | null
  readonly endedAt: number | null
}

export const totalLimitMs = 60 * 60_000
export const extensionMs = 30 * 60_000
export const callPresenceMs = 60_000
/** An answer sent in the last moment may be on its way: the clock shows 0, but the answer stays open this long. */
export const graceMs = 3_000
export const idleWarningMs = 5 * 60_000
export const idlePauseMs = 6 * 60_000
export const abandonedMs = 24 * 60 * 60_000
/** A job not done by then is asked for again. */
export const jobDeadlineMs = 20_000
export const maxAttempts = 5

export function newInterview(at: number): Interview {
  return {
    version: 1,
    seq: 0,
    phase: { name: 'idle' },
    turns: [],
    jobs: [],
    prepared: null,
    withoutModels: false,
    presence: { socket: false, callUntil: null, activeAt: at, seenAt: at, idleWarned: false },
    clock: { spentMs: 0, since: null },
    limitMs: totalLimitMs,
    startedAt: null,
    endedAt: null,
  }
}

export function isEvaluation({ kind }: Job): boolean {
  return kind === 'evaluate' || kind === 'evaluate-again'
}

export function isOver(interview: Interview): boolean {
  return interview.phase.name === 'completed' || interview.phase.name === 'cancelled'
}

/** Where the candidate stands, or will stand once they resume. */
export function activePhase({ phase }: Interview): ActivePhase | undefined {
  switch (phase.name) {
    case 'question':
    case 'listening':
    case 'processing':
    case 'feedback':
      return phase
    case 'paused':
    case 'abandoned':
      return phase.resume
    case 'idle':
    case 'completed':
    case 'cancelled':
      return undefined
    default:
      return unreachable(phase)
  }
}

export function exchangesOf(interview: Interview): readonly Exchange[] {
  return interview.turns.flatMap((turn) => turn.exchanges)
}

/** The question that waits for an answer, if one was asked. */
export function openExchange(interview: Interview): Exchange | undefined {
  return exchangesOf(interview).find((exchange) => exchange.answer === null)
}

export function exchangeOfAnswer(interview: Interview, answerId: string): Exchange | undefined {
  return exchangesOf(interview).find((exchange) => exchange.answer?.answerId === answerId)
}

export function isPresent(interview: Interview): boolean {
  return interview.presence.socket || interview.presence.callUntil !== null
}

/** Scored turns begun so far. */
export function turnsBegun(interview: Interview): number {
  return interview.turns.filter((turn) => turn.number > 0).length
}

/** Scored questions answered with words so far; follow-ups belong to theirs. */
export function questionsAnswered(interview: Interview): number {
  return exchangesOf(interview).filter(({ kind, answer }) => kind === 'main' && (answer?.text ?? '') !== '').length
}
