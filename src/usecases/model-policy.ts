import { builtInOnly, type ModelAccess, type ModelPolicy } from '#domain/models'
import { OutsideError, Refusal, type Actor } from '#ports'
import { workersAiInterviews } from './limit-rules.ts'
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
export async function policyForInterview(ports: Ports, actor: Actor): Promise<ModelPolicy> {
  const policy = await modelsAtHand(ports, actor)
  const [first] = policy.access
  if (first?.provider !== 'workers-ai' || !(await isShareUsedUp(ports, actor))) return policy
  return { ...policy, access: [{ ...first, isUsedUp: true }] }
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

async function isShareUsedUp({ limits }: Ports, { userId }: Actor): Promise<boolean> {
  try {
    await limits.take(workersAiInterviews, userId)
    return false
  } catch (error) {
    if (error instanceof Refusal && error.code === 'RATE_LIMITED') return true
    throw error
  }
}
