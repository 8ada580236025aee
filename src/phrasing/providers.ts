import { modelFaults, modelProviders, type ModelFault, type ModelProvider, type ModelRole } from '#domain/models'
import type { KeyHolder } from '#ports'
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

type Sentences = Readonly<Record<ModelFault, (names: { holder: string }) => string>>

const faults: Sentences = {
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

/** With an address that somebody typed, that may be what is wrong. */
const faultsOfServers: Sentences = {
  ...faults,
  malformed: m.fault_malformed_server,
  unreachable: m.fault_unreachable_server,
}

export const providerName = (provider: ModelProvider) => providers[provider]()
export const modelRoleName = (role: ModelRole) => roles[role]()

/** Its provider, or the server that a key names in the provider's place. */
export function keyHolderName({ provider, baseUrl, host }: KeyHolder): string {
  return baseUrl === null ? providerName(provider) : host
}

/** How a key fared, in the name of whoever it was tried with. */
export function phraseKeyTest(key: KeyHolder, result: 'valid' | ModelFault): string {
  const names = { holder: keyHolderName(key) }
  if (result === 'valid') return m.key_valid(names)
  return (key.baseUrl === null ? faults : faultsOfServers)[result](names)
}

/** The same from a refusal, whose details are plain values by then. */
export function phraseProviderFailure(details: Readonly<Record<string, unknown>>): string {
  const provider = modelProviders.find((known) => known === details.provider)
  const fault = modelFaults.find((known) => known === details.fault)
  if (!provider || !fault) return m.fault_unknown()
  const server = typeof details.server === 'string' ? details.server : null
  return (server === null ? faults : faultsOfServers)[fault]({ holder: server ?? providerName(provider) })
}
