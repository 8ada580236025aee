import type { Clock } from './interview.ts'

export function start(clock: Clock, at: number): Clock {
  return clock.since === null ? { ...clock, since: at } : clock
}

export function stop(clock: Clock, at: number): Clock {
  return clock.since === null ? clock : { spentMs: clock.spentMs + Math.max(0, at - clock.since), since: null }
}

/** Milliseconds on the clock at this moment. */
export function spent(clock: Clock, at: number): number {
  return stop(clock, at).spentMs
}

/** When the clock will show `limitMs`; `null` while it stands still. */
export function reaches(clock: Clock, limitMs: number): number | null {
  return clock.since === null ? null : clock.since + Math.max(0, limitMs - clock.spentMs)
}
