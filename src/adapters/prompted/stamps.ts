import type { ModelStamp } from '#domain/models'

/** Several calls side by side as one: they cost together, and take as long as the longest. */
export function addedStamps(first: ModelStamp, others: readonly ModelStamp[]): ModelStamp {
  return others.reduce(
    (sum, stamp) => ({
      ...sum,
      tokens: added(sum.tokens, stamp.tokens),
      costMicroUsd: added(sum.costMicroUsd, stamp.costMicroUsd),
      latencyMs: Math.max(sum.latencyMs ?? 0, stamp.latencyMs ?? 0),
    }),
    first,
  )
}

/** What is unknown in one part is unknown in the sum. */
function added(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b
}
