/**
 * What time alone brings about: a deadline of the state, and the fact that is due when it
 * passes. The room's one alarm is the nearest of them, and every input first lets time pass.
 */
import { reaches } from './clock.ts'
import type { Fact } from './facts.ts'
import {
  abandonedMs,
  graceMs,
  idlePauseMs,
  idleWarningMs,
  isOver,
  isPresent,
  type Interview,
  type Job,
} from './interview.ts'
import type { Plan } from './plan.ts'

/** Something due at a moment; `expired-answer` and `late-job` need a decision, the others are facts as they stand. */
export type Due = { readonly at: number } & (
  | { readonly type: 'fact'; readonly fact: Fact }
  | { readonly type: 'expired-answer' }
  | { readonly type: 'late-job'; readonly job: Job }
)

/** The next thing that time brings, or `undefined` when only a person can move the interview. */
export function nextDue(interview: Interview, plan: Plan): Due | undefined {
  if (isOver(interview)) return undefined
  const due = [...jobsDue(interview), ...presenceDue(interview, plan), ...answerDue(interview, plan)]
  return due.reduce<Due | undefined>(
    (first, next) => (first === undefined || next.at < first.at ? next : first),
    undefined,
  )
}

function jobsDue({ jobs }: Interview): Due[] {
  return jobs.flatMap((job) => (job.until === null ? [] : [{ type: 'late-job', at: job.until, job }]))
}

function presenceDue(interview: Interview, plan: Plan): Due[] {
  const { phase, presence, clock, limitMs } = interview
  if (phase.name === 'idle')
    return presence.socket || presence.callUntil === null ? [] : [leaving(interview, plan, presence.callUntil)]
  if (!isPresent(interview)) {
    return phase.name === 'abandoned' || interview.endedAt !== null
      ? []
      : [fact(presence.seenAt + abandonedMs, { type: 'abandoned' })]
  }

  const due: Due[] = []
  if (!presence.socket && presence.callUntil !== null) due.push(leaving(interview, plan, presence.callUntil))
  if (phase.name === 'listening' || phase.name === 'feedback') {
    due.push(
      presence.idleWarned
        ? fact(presence.activeAt + idlePauseMs, { type: 'paused', reason: 'idle' })
        : fact(presence.activeAt + idleWarningMs, { type: 'idle-warned' }),
    )
    const timeIsUp = reaches(clock, limitMs)
    if (timeIsUp !== null) due.push(fact(timeIsUp, { type: 'paused', reason: 'time' }))
  }
  return due
}

function answerDue({ phase }: Interview, plan: Plan): Due[] {
  if (phase.name !== 'listening' || plan.secondsPerAnswer === null) return []
  const at = reaches(phase.clock, plan.secondsPerAnswer * 1000 + graceMs)
  return at === null ? [] : [{ type: 'expired-answer', at }]
}

function leaving({ phase }: Interview, plan: Plan, at: number): Due {
  return fact(at, { type: 'left', answerClockRuns: keepsAnswerClock(phase.name, plan) })
}

/** A realistic interview lets the current answer run out before it waits for anybody. */
export function keepsAnswerClock(phase: Interview['phase']['name'], plan: Plan): boolean {
  return plan.mode === 'realistic' && plan.secondsPerAnswer !== null && phase === 'listening'
}

type Undated = Fact extends infer F ? (F extends Fact ? Omit<F, 'at'> : never) : never

function fact(at: number, undated: Undated): Due {
  return { type: 'fact', at, fact: { ...undated, at } }
}
