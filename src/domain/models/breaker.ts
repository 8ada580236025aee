/**
 * A breaker keeps an interview from waiting for a provider that is known to be down: after a few failures in a row it is
 * passed over for a while, then tried with one call.
 */
import type { ModelFault } from './faults.ts'

export type Breaker = {
  readonly failures: number
  /** Epoch milliseconds; until then nobody calls. `null`: closed. */
  readonly openUntil: number | null
  /** What went wrong last. */
  readonly fault: ModelFault | null
}

export const closedBreaker: Breaker = { failures: 0, openUntil: null, fault: null }

const opensAfter = 5
const halfOpensAfterMs = 30_000
/** What only a person can mend is not worth asking again for a while. */
const hopelessMs = 5 * 60_000

/** The breaker after a call was let through, or `null` when it may not be: a half-open one lets a single call pass. */
export function letThrough(breaker: Breaker, at: number): Breaker | null {
  if (breaker.openUntil === null) return breaker
  return breaker.openUntil > at ? null : { ...breaker, openUntil: at + halfOpensAfterMs }
}

export function afterFailure(breaker: Breaker, fault: ModelFault, at: number): Breaker {
  switch (fault) {
    case 'invalid-key':
    case 'no-quota':
    case 'unreadable-key':
    case 'unsupported':
      return { failures: breaker.failures + 1, openUntil: at + hopelessMs, fault }
    case 'rate-limited':
    case 'overloaded':
    case 'malformed':
    case 'timeout':
    case 'unreachable': {
      const failures = breaker.failures + 1
      return { failures, openUntil: failures >= opensAfter ? at + halfOpensAfterMs : null, fault }
    }
    // They say something about this question or this budget, and nothing about the provider.
    case 'refused':
    case 'over-budget':
      return breaker
  }
}
