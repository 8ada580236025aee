import { builtInOnly, type ModelAccess, type ModelPolicy } from '#domain/models'
import { OutsideError, Refusal, type Actor } from '#ports'
import { workersAiInterviews } from './limit-rules.ts'
import type { Ports } from './ports.ts'

/** Own keys in their order, then the deployer's Workers AI: whom a new interview of this person may ask. */
export async function policyFor(ports: Ports, actor: Actor): Promise<ModelPolicy> {
  const [{ keys, policy }, deployed] = await Promise.all([ports.providerKeys.list(actor.userId), workersAi(ports)])
  const own = keys.filter(({ isOn }) => isOn)
  const access: readonly ModelAccess[] = [
    ...own.map(({ provider, id, baseUrl, sealed, models }) => ({ provider, keyId: id, baseUrl, sealed, models })),
    // Whoever brings a key uses up their share of it question by question, when the key fails.
    ...(deployed ? [{ ...deployed, isUsedUp: own.length === 0 && (await isShareUsedUp(ports, actor)) }] : []),
  ]
  return access.length === 0 ? builtInOnly : { ...policy, access, asks: true }
}

/** The questions are given; models only evaluate. */
export function withoutAsking(policy: ModelPolicy): ModelPolicy {
  return { ...policy, asks: false }
}

async function workersAi({ deployedModels }: Ports) {
  try {
    const models = await deployedModels.workersAi()
    return models && ({ provider: 'workers-ai', models } as const)
  } catch (error) {
    // An interview can be held without it.
    if (error instanceof OutsideError) return null
    throw error
  }
}

async function isShareUsedUp({ limits }: Ports, { userId }: Actor): Promise<boolean> {
  try {
    await limits.take(workersAiInterviews, userId)
    return false
  } catch (error) {
    if (error instanceof Refusal && error.code === 'RATE_LIMITED') return true
    throw error
  }
}
