import {
  keyProviders,
  modelFaults,
  type KeyProvider,
  type ModelFault,
  type ModelProvider,
  type ModelRole,
} from '#domain/models'
import { m } from '#messages'

const providers: Readonly<Record<ModelProvider, () => string>> = {
  openai: m.provider_openai,
  anthropic: m.provider_anthropic,
  gemini: m.provider_gemini,
  'workers-ai': m.provider_workers_ai,
}

const roles: Readonly<Record<ModelRole, () => string>> = {
  interviewer: m.model_role_interviewer,
  evaluator: m.model_role_evaluator,
  writer: m.model_role_writer,
}

const faults: Readonly<Record<ModelFault, (names: { provider: string }) => string>> = {
  'invalid-key': m.fault_invalid_key,
  'no-quota': m.fault_no_quota,
  'rate-limited': m.fault_rate_limited,
  overloaded: m.fault_overloaded,
  refused: m.fault_refused,
  malformed: m.fault_malformed,
  timeout: m.fault_timeout,
  unreachable: m.fault_unreachable,
  unsupported: m.fault_unsupported,
  'unreadable-key': () => m.fault_unreadable_key(),
  'over-budget': () => m.fault_over_budget(),
}

export const providerName = (provider: ModelProvider) => providers[provider]()
export const modelRoleName = (role: ModelRole) => roles[role]()

/** How a key fared with its provider, in that provider's name. */
export function phraseKeyTest(provider: KeyProvider, result: 'valid' | ModelFault): string {
  const names = { provider: providerName(provider) }
  return result === 'valid' ? m.key_valid(names) : faults[result](names)
}

/** The same from a refusal, whose details are plain text by then. */
export function phraseProviderFailure(provider: unknown, fault: unknown): string {
  const who = keyProviders.find((known) => known === provider)
  const what = modelFaults.find((known) => known === fault)
  return who && what ? phraseKeyTest(who, what) : m.fault_unknown()
}
