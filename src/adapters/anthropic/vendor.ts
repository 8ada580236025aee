import { providerOrigins } from '#domain/models'
import type { CallOptions, Completion, ModelVendor, Prompt } from '#ports'
import { failureOf } from './failure.ts'
import { readReply, readStream, toCompletion } from './reply.ts'
import { requestOf } from './request.ts'
import { connect, type AnthropicOptions } from './sdk.ts'

export function anthropicVendor({ fetch, baseUrl }: AnthropicOptions): ModelVendor {
  const sdk = connect({ fetch, baseUrl: baseUrl ?? providerOrigins.anthropic })

  function complete(model: string, prompt: Prompt, { signal, onText }: CallOptions): Promise<Completion> {
    return failing(signal, async () => {
      const { client } = await sdk()
      const request = requestOf(model, prompt)
      const read = onText
        ? await readStream(await client.messages.create({ ...request, stream: true }, { signal }), onText)
        : readReply(await client.messages.create(request, { signal }))
      signal.throwIfAborted()
      return toCompletion(read)
    })
  }

  async function failing<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw failureOf(error, signal, await sdk())
    }
  }

  return {
    provider: 'anthropic',
    model: (name) => ({
      provider: 'anthropic',
      name,
      complete: (prompt, options) => complete(name, prompt, options),
    }),
    // All of them write text, and the newest come first.
    models: (signal) =>
      failing(signal, async () => {
        const { client } = await sdk()
        const names: string[] = []
        for await (const model of client.models.list({}, { signal })) names.push(model.id)
        return names
      }),
  }
}
