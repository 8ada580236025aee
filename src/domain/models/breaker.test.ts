import { expect, test } from 'vitest'
import { afterFailure, closedBreaker, letThrough, type Breaker } from './breaker.ts'
import type { ModelFault } from './faults.ts'

const failed = (times: number, fault: ModelFault, from: Breaker = closedBreaker) =>
  Array.from({ length: times }).reduce<Breaker>((breaker) => afterFailure(breaker, fault, 1_000), from)

test('four failures in a row are borne, the fifth opens it', () => {
  expect(letThrough(failed(4, 'overloaded'), 1_000)).not.toBeNull()
  expect(letThrough(failed(5, 'overloaded'), 1_000)).toBeNull()
})

test('after half a minute one call is let through, and no second one meanwhile', () => {
  const open = failed(5, 'timeout')
  expect(letThrough(open, 30_999)).toBeNull()

  const probed = letThrough(open, 31_000)
  expect(probed).not.toBeNull()
  expect(letThrough(probed ?? closedBreaker, 31_001)).toBeNull()
})

test('a probe that fails opens it again at once', () => {
  const probed = letThrough(failed(5, 'unreachable'), 31_000) ?? closedBreaker
  expect(letThrough(afterFailure(probed, 'unreachable', 31_500), 32_000)).toBeNull()
})

test.each(['invalid-key', 'no-quota', 'unreadable-key', 'unsupported'] as const)(
  '%s is nothing to try again in the next minutes',
  (fault) => {
    const open = failed(1, fault)
    expect(letThrough(open, 200_000)).toBeNull()
    expect(letThrough(open, 400_000)).not.toBeNull()
  },
)

test.each(['refused', 'over-budget'] as const)('%s is not held against the provider', (fault) => {
  expect(failed(20, fault)).toEqual(closedBreaker)
})
