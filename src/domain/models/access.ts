import type { KeyProvider, ModelChoice } from './providers.ts'

/** A candidate's own key as an interview carries it: sealed, so that only the vault can use it. */
export type KeyAccess = {
  readonly provider: KeyProvider
  readonly keyId: string
  /** `null`: the vendor's own address. */
  readonly baseUrl: string | null
  readonly sealed: string
  readonly models: ModelChoice
}

/** The deployer's Workers AI. */
export type WorkersAiAccess = {
  readonly provider: 'workers-ai'
  readonly models: ModelChoice
  /** This candidate's share of it is used up for now. */
  readonly isUsedUp: boolean
}

export type ModelAccess = KeyAccess | WorkersAiAccess

/** What happens when no model answers: the built-in part takes over, or the interview waits. */
export const whenAwayChoices = ['built-in', 'pause'] as const
export type WhenAway = (typeof whenAwayChoices)[number]

export const sampleCounts = [1, 3] as const
export type SampleCount = (typeof sampleCounts)[number]

/** How models are used: in which order, how often asked, for how much money. */
export type ModelPolicy = {
  /** Tried in this order; empty: the built-in parts alone. */
  readonly access: readonly ModelAccess[]
  /** Whether models also ask; otherwise they only evaluate, and the questions are the bank's. */
  readonly asks: boolean
  readonly whenAway: WhenAway
  /** Evaluations per answer; of three, the median counts. */
  readonly samples: SampleCount
  /** In millionths of a US dollar; `null`: no cap. Never more is spent on paid calls; the interview goes on without them. */
  readonly interviewCapMicroUsd: number | null
  readonly monthCapMicroUsd: number | null
}

export const builtInOnly: ModelPolicy = {
  access: [],
  asks: false,
  whenAway: 'built-in',
  samples: 1,
  interviewCapMicroUsd: null,
  monthCapMicroUsd: null,
}
