/** A candidate's own keys to models: kept sealed, tried in their order, never shown again. */
import {
  baseUrlProblem,
  defaultModels,
  hostOf,
  keyProblem,
  lastFourOf,
  providerOrigins,
  type KeyProvider,
  type ModelChoice,
  priceOf,
  type ModelFault,
  type Price,
} from '#domain/models'
import {
  ModelFailure,
  OutsideError,
  Refusal,
  type Actor,
  type ModelVendor,
  type PolicySettings,
  type ProviderKey,
  type Prompt,
  type SealedProviderKey,
  type Spending,
} from '#ports'
import { faultOf, providerFailed } from './fault-of.ts'
import { keysAdded, keysTried } from './limit-rules.ts'
import { workersAi } from './model-policy.ts'
import type { Ports } from './ports.ts'

export type NewKey = {
  readonly provider: KeyProvider
  readonly key: string
  /** `null` or blank: the vendor's own address. */
  readonly baseUrl: string | null
}

export type KeyChain = {
  readonly keys: readonly ProviderKey[]
  readonly policy: PolicySettings
  /** Whether the deployment has a model of its own, asked after all keys. */
  readonly hasWorkersAi: boolean
  /** `null` while nobody can tell: the keys work all the same. */
  readonly spending: Spending | null
}

export const mostKeys = 10
/** How long a vendor may take to be tried, in milliseconds. */
const patienceMs = 10_000

/** Seals the key and keeps it, last in the order. @throws {Refusal} `RATE_LIMITED`, `KEY_UNUSABLE`, `BASE_URL_UNUSABLE`, `TOO_MANY_KEYS` */
export async function addKey(ports: Ports, actor: Actor, { provider, key, baseUrl }: NewKey): Promise<ProviderKey> {
  const text = key.trim()
  const problem = keyProblem(text)
  if (problem) throw new Refusal('KEY_UNUSABLE', { problem })
  const address = serverOf(ports, baseUrl)
  await ports.limits.take(keysAdded, actor.userId)

  const id = ports.ids.next()
  const host = hostOf(address ?? providerOrigins[provider])
  const sealed = await ports.seals.seal({ ownerId: actor.userId, provider, keyId: id, host }, text)
  const model = defaultModels[provider]
  const models = { interviewer: model, evaluator: model, writer: model }
  const row = { id, provider, lastFour: lastFourOf(text), baseUrl: address, host, sealed, models, isOn: true }
  const added = await ports.providerKeys.add(actor.userId, row, mostKeys)
  if (!added) throw new Refusal('TOO_MANY_KEYS', { most: mostKeys })
  return added
}

export async function listKeys(ports: Ports, actor: Actor): Promise<KeyChain> {
  const [{ keys, policy }, deployed, spending] = await Promise.all([
    ports.providerKeys.list(actor.userId),
    workersAi(ports),
    ports.meters.of(actor.userId).spending(null).catch(unlessAway),
  ])
  return { keys: keys.map(shown), policy, hasWorkersAi: deployed !== null, spending }
}

/** @throws {Refusal} `NOT_FOUND` */
export async function changeKey(
  { providerKeys }: Ports,
  actor: Actor,
  id: string,
  change: { readonly models?: ModelChoice; readonly isOn?: boolean },
): Promise<void> {
  if (!(await providerKeys.change(actor.userId, id, change))) throw new Refusal('NOT_FOUND')
}

/** Moves a key to this place in the order, from 0; past the end is the end. @throws {Refusal} `NOT_FOUND` */
export async function moveKey({ providerKeys }: Ports, actor: Actor, id: string, position: number): Promise<void> {
  const ids = (await providerKeys.list(actor.userId)).keys.map((key) => key.id)
  if (!ids.includes(id)) throw new Refusal('NOT_FOUND')
  await providerKeys.reorder(actor.userId, ids.filter((other) => other !== id).toSpliced(Math.max(0, position), 0, id))
}

/**
 * Off first, so that no interview begins with it; then out of the open rooms; then gone. Whatever fails on the way
 * can be tried again. @throws {Refusal} `NOT_FOUND`
 */
export async function deleteKey(ports: Ports, actor: Actor, id: string): Promise<void> {
  const { providerKeys, interviews, rooms } = ports
  const { userId } = actor
  await changeKey(ports, actor, id, { isOn: false })
  const open = await interviews.openIds(userId)
  await Promise.all(open.map((interviewId) => rooms.dropKey(interviewId, userId, id).catch(unlessNotFound)))
  await providerKeys.remove(userId, id)
}

/** One key, as it is shown. @throws {Refusal} `NOT_FOUND` */
export async function readKey(ports: Ports, actor: Actor, id: string): Promise<ProviderKey> {
  return shown(await sealedKey(ports, actor, id))
}

export type KeyTest = { readonly key: ProviderKey; readonly result: 'valid' | ModelFault }

/** Asks the vendor for its models, then the chosen evaluator for a word. @throws {Refusal} `NOT_FOUND`, `RATE_LIMITED` */
export async function testKey(ports: Ports, actor: Actor, id: string): Promise<KeyTest> {
  const key = await sealedKey(ports, actor, id)
  await ports.limits.take(keysTried, actor.userId)
  return { key: shown(key), result: await tried(vendorOf(ports, actor, key), key.models.evaluator) }
}

async function tried(vendor: ModelVendor, model: string): Promise<KeyTest['result']> {
  const signal = AbortSignal.timeout(patienceMs)
  try {
    // Servers that speak a vendor's language often have no list of models; what counts is that they answer.
    await vendor.models(signal).catch(unlessUnsupported)
    await vendor.model(model).complete(wordOfTest, { signal })
    return 'valid'
  } catch (error) {
    const fault = faultOf(error, signal)
    // Sixteen tokens are hardly enough for an answer, but the key bought them.
    return fault === 'malformed' ? 'valid' : fault
  }
}

export type PricedModel = { readonly name: string; readonly price: Price | null }

/** Models that this key opens, by the vendor's own list. @throws {Refusal} `NOT_FOUND`, `RATE_LIMITED`, `PROVIDER_FAILED` */
export async function modelsFor(ports: Ports, actor: Actor, id: string): Promise<readonly PricedModel[]> {
  const key = await sealedKey(ports, actor, id)
  const names = ports.modelLists.recall(id) ?? (await listedModels(ports, actor, key))
  return names.map((name) => ({ name, price: priceOf(key.provider, name) }))
}

async function listedModels(ports: Ports, actor: Actor, key: SealedProviderKey): Promise<readonly string[]> {
  await ports.limits.take(keysTried, actor.userId)
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const names = await vendorOf(ports, actor, key).models(signal)
    ports.modelLists.keep(key.id, names)
    return names
  } catch (error) {
    throw providerFailed(key, faultOf(error, signal))
  }
}

export function savePolicy({ providerKeys }: Ports, actor: Actor, policy: PolicySettings): Promise<void> {
  return providerKeys.savePolicy(actor.userId, policy)
}

const wordOfTest: Prompt = {
  name: 'test',
  instructions: 'Reply with a JSON object whose "ok" is true, and nothing else.',
  input: 'Are you there?',
  schema: {
    type: 'object',
    properties: { ok: { type: 'boolean' } },
    required: ['ok'],
    additionalProperties: false,
  },
  maxTokens: 16,
}

function serverOf({ allowsLocalServers }: Ports, baseUrl: string | null): string | null {
  const address = baseUrl?.trim() ?? ''
  if (address === '') return null
  const problem = baseUrlProblem(address, { allowLocal: allowsLocalServers })
  if (problem) throw new Refusal('BASE_URL_UNUSABLE', { problem })
  return address
}

async function sealedKey({ providerKeys }: Ports, actor: Actor, id: string): Promise<SealedProviderKey> {
  const key = await providerKeys.find(actor.userId, id)
  if (!key) throw new Refusal('NOT_FOUND')
  return key
}

function vendorOf(
  { vendors }: Ports,
  actor: Actor,
  { id, provider, baseUrl, sealed, models }: SealedProviderKey,
): ModelVendor {
  return vendors.of(actor.userId, { provider, keyId: id, baseUrl, sealed, models })
}

function shown({ sealed: _sealed, ...key }: SealedProviderKey): ProviderKey {
  return key
}

function unlessUnsupported(error: unknown): void {
  if (!(error instanceof ModelFailure) || error.fault !== 'unsupported') throw error
}

function unlessAway(error: unknown): null {
  if (error instanceof OutsideError) return null
  throw error
}

/** A room that was purged has forgotten it already. */
function unlessNotFound(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error
}
