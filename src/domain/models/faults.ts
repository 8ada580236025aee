import type { ModelProvider } from './providers.ts'

/** Why a model did not do its part, in the words of all vendors together. */
export const modelFaults = [
  /** The vendor does not know the key, or does not let it do this. */
  'invalid-key',
  /** The key is good, its money or its quota is used up. */
  'no-quota',
  /** Too many calls just now. */
  'rate-limited',
  'overloaded',
  /** The model would not answer. */
  'refused',
  /** It answered, twice, with what is no answer to the schema. */
  'malformed',
  'timeout',
  'unreachable',
  /** The vendor does not know the model, or takes no such request: choosing another model helps. */
  'unsupported',
  /** The vault cannot open the sealed key: its master key was lost, or the record is not the one it was sealed for. */
  'unreadable-key',
  /** Our own stop: the budget of the interview, the month or the deployment. */
  'over-budget',
] as const
export type ModelFault = (typeof modelFaults)[number]

/** Whether the same call may succeed a moment later. */
export function canPass(fault: ModelFault): boolean {
  return fault === 'rate-limited' || fault === 'overloaded' || fault === 'unreachable'
}

/** Whose place somebody else took, and why: what a stamp tells about a failover. */
export type InsteadOf = { readonly provider: ModelProvider; readonly fault: ModelFault }
