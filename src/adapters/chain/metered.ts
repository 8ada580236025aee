import { costMicroUsd, mostCostMicroUsd, type ModelFault, type Usage } from '#domain/models'
import { ModelFailure, type Caps, type Completion, type Meter, type Model, type Prompt } from '#ports'

export type Account = {
  readonly meter: Meter
  readonly keyId: string
  readonly interviewId: string | null
  readonly caps: Caps
}

/**
 * A model whose every call is paid from an account: the most it can cost is reserved first, what it did cost is settled
 * after. A call without a known price is made and counts nothing.
 */
export function metered(model: Model, { meter, keyId, interviewId, caps }: Account): Model {
  const { provider, name } = model
  return {
    provider,
    name,
    async complete(prompt, options): Promise<Completion> {
      const most = mostCostMicroUsd(provider, name, {
        inputTokens: mostTokensOf(prompt),
        outputTokens: prompt.maxTokens,
      })
      const receipt = await meter.reserve({ keyId, interviewId, microUsd: most ?? 0 }, caps)
      if (receipt === null) throw new ModelFailure(provider, 'over-budget')
      try {
        const completion = await model.complete(prompt, options)
        await meter.settle(receipt, costOf(completion.usage))
        return completion
      } catch (error) {
        await meter.settle(receipt, error instanceof ModelFailure ? costOfFailure(error, most ?? 0) : (most ?? 0))
        throw error
      }
    },
  }

  function costOf(usage: Usage): number {
    return costMicroUsd(provider, name, usage) ?? 0
  }

  /** What may have been charged counts as charged. */
  function costOfFailure({ fault, usage }: ModelFailure, most: number): number {
    if (usage) return costOf(usage)
    return isFree(fault) ? 0 : most
  }
}

/** English has four characters to a token; three is on the safe side, and code has fewer. */
function mostTokensOf({ instructions, input, schema, repair }: Prompt): number {
  const characters = [instructions, input, JSON.stringify(schema), repair?.reply ?? '', repair?.complaint ?? '']
  return Math.ceil(characters.reduce((sum, { length }) => sum + length, 0) / 3)
}

/** Nothing was generated, so nothing is charged. */
function isFree(fault: ModelFault): boolean {
  return fault !== 'timeout' && fault !== 'malformed' && fault !== 'refused'
}
