import { addUsage, noUsage, type ModelProvider, type ModelStamp, type Usage } from '#domain/models'
import { ModelFailure, type CallOptions, type Clock, type Model, type Prompt } from '#ports'
import { jsonReply, type Template } from '#prompts'

export type Prompting = {
  readonly clock: Pick<Clock, 'now'>
  /** Letters and digits, made at random for each call. */
  readonly nonce: () => string
  /** In millionths of a US dollar; `null` when the price is unknown. */
  readonly costOf: (provider: ModelProvider, model: string, usage: Usage) => number | null
}

export type Asked<Reply> = { readonly reply: Reply; readonly stamp: ModelStamp }

/** Says what is wrong with a reply that fits the schema; `undefined` when it can be used. */
export type Check<Reply> = (reply: Reply) => string | undefined

/** A reply that was no good is sent back once, with what is wrong with it. */
const tries = 2

/** Asks until the reply can be used. @throws {ModelFailure} `malformed` when two tries were no good, with all that was spent */
export async function ask<Reply>(
  model: Model,
  prompt: Prompt,
  { reply: schema, version }: Template<Reply>,
  check: Check<Reply>,
  { clock, costOf }: Prompting,
  options: CallOptions,
): Promise<Asked<Reply>> {
  const { provider } = model
  const begun = clock.now()
  let usage = noUsage
  let repair: Prompt['repair']
  for (let turn = 1; turn <= tries; turn++) {
    const completion = await model.complete(repair ? { ...prompt, repair } : prompt, options)
    usage = addUsage(usage, completion.usage)
    const read = jsonReply(schema, completion.reply)
    const complaint = read.ok ? check(read.value) : read.complaint
    if (read.ok && complaint === undefined) {
      const stamp: ModelStamp = {
        provider,
        model: completion.model || model.name,
        promptVersion: version,
        tokens: usage.inputTokens + usage.outputTokens,
        costMicroUsd: costOf(provider, model.name, usage),
        latencyMs: clock.now() - begun,
        insteadOf: null,
      }
      return { reply: read.value, stamp }
    }
    repair = { reply: completion.reply, complaint: complaint ?? '' }
  }
  throw new ModelFailure(provider, 'malformed', { usage })
}
