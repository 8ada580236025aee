import {
  builtInOnly,
  type ModelAccess,
  type ModelChoice,
  type ModelPolicy,
  type ModelProvider,
  type SampleCount,
} from '#domain/models'
import { OutsideError, Refusal, type Actor, type LimitRule, type ProviderKey } from '#ports'
import { workersAiCalls, workersAiInterviews } from './limit-rules.ts'
import type { Ports } from './ports.ts'

/** Own keys in their order, then the deployer's Workers AI: whom this person may ask, and how. */
export async function modelsAtHand(ports: Ports, actor: Actor): Promise<ModelPolicy> {
  const [{ keys, policy }, deployed] = await Promise.all([ports.providerKeys.list(actor.userId), workersAi(ports)])
  const own = keys
    .filter(({ isOn }) => isOn)
    .map(({ provider, id, baseUrl, sealed, models }) => ({ provider, keyId: id, baseUrl, sealed, models }))
  const access: readonly ModelAccess[] = [...own, ...(deployed ? [deployed] : [])]
  return access.length === 0 ? builtInOnly : { ...policy, access, asks: true }
}

/** The same for a new interview, which takes up a share of Workers AI where that is first to be asked. */
export function policyForInterview(ports: Ports, actor: Actor): Promise<ModelPolicy> {
  return rationed(ports, actor, workersAiInterviews)
}

/** The same for a single call, which nobody waits for a model to come back in: the built-in part answers at the end. */
export async function policyForCall(ports: Ports, actor: Actor): Promise<ModelPolicy> {
  return { ...(await rationed(ports, actor, workersAiCalls)), whenAway: 'built-in' }
}

async function rationed(ports: Ports, actor: Actor, share: LimitRule): Promise<ModelPolicy> {
  const policy = await modelsAtHand(ports, actor)
  const [first] = policy.access
  if (first?.provider !== 'workers-ai' || !(await isUsedUp(ports, actor, share))) return policy
  return { ...policy, access: [{ ...first, isUsedUp: true }] }
}

/** Whom somebody wants something from, in particular. */
export type Chosen = ChosenModel | { readonly who: 'built-in' }
export type ChosenModel = { readonly who: 'workers-ai' } | { readonly who: 'key'; readonly keyId: string }

/** This one alone: nobody stands in. @throws {Refusal} `NOT_FOUND` for a key that is not theirs, or off */
export async function policyOfOne(ports: Ports, actor: Actor, chosen: Chosen): Promise<ModelPolicy> {
  if (chosen.who === 'built-in') return builtInOnly
  const policy = await modelsAtHand(ports, actor)
  const access = policy.access.find((each) =>
    each.provider === 'workers-ai' ? chosen.who === 'workers-ai' : chosen.who === 'key' && each.keyId === chosen.keyId,
  )
  if (!access) throw new Refusal('NOT_FOUND')
  return { ...policy, access: [access], whenAway: 'pause' }
}

/** One who can be chosen. */
export type Choosable = {
  readonly provider: ModelProvider
  /** `null` for Workers AI, which needs no key. */
  readonly key: Pick<ProviderKey, 'id' | 'lastFour' | 'baseUrl' | 'host'> | null
  readonly models: ModelChoice
}

export type Choosables = { readonly models: readonly Choosable[]; readonly samples: SampleCount }

export async function choosableModels(ports: Ports, actor: Actor): Promise<Choosables> {
  const [{ keys, policy }, deployed] = await Promise.all([ports.providerKeys.list(actor.userId), workersAi(ports)])
  const models = [
    ...keys
      .filter(({ isOn }) => isOn)
      .map(({ provider, models, id, lastFour, baseUrl, host }) => ({
        provider,
        models,
        key: { id, lastFour, baseUrl, host },
      })),
    ...(deployed ? [{ provider: deployed.provider, key: null, models: deployed.models }] : []),
  ]
  return { models, samples: policy.samples }
}

/** The questions are given; models only evaluate. */
export function withoutAsking(policy: ModelPolicy): ModelPolicy {
  return { ...policy, asks: false }
}

/** Workers AI, while this deployment has it. */
export async function workersAi({ deployedModels }: Pick<Ports, 'deployedModels'>) {
  try {
    const models = await deployedModels.workersAi()
    return models && ({ provider: 'workers-ai', models, isUsedUp: false } as const)
  } catch (error) {
    // An interview can be held without it.
    if (error instanceof OutsideError) return null
    throw error
  }
}

async function isUsedUp({ limits }: Ports, { userId }: Actor, share: LimitRule): Promise<boolean> {
  try {
    await limits.take(share, userId)
    return false
  } catch (error) {
    if (error instanceof Refusal && error.code === 'RATE_LIMITED') return true
    throw error
  }
}
