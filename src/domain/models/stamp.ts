import type { InsteadOf } from './faults.ts'

/** Who did something, with what. `null` where it does not apply (the built-in parts cost nothing). */
export type ModelStamp = {
  readonly provider: string
  readonly model: string
  readonly promptVersion: string | null
  readonly tokens: number | null
  /** `null` also when the price is not known. */
  readonly costMicroUsd: number | null
  readonly latencyMs: number | null
  /** Set when somebody else should have done it and could not. */
  readonly insteadOf: InsteadOf | null
}
