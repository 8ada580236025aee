import { providerOrigins } from '#domain/models'
import type { CallOptions, Completion, ModelVendor, Prompt } from '#ports'
import { failureOf } from './failure.ts'
import { textModels } from './names.ts'
import { readReply, readStream, toCompletion } from './reply.ts'
import { requestOf } from './request.ts'
import { connect, type GeminiOptions } from './sdk.ts'

export function geminiVendor({ fetch, baseUrl }: GeminiOptions): ModelVendor {
  const sdk = connect({ fetch, baseUrl: baseUrl ?? providerOrigins.gemini })

  function complete(model: string, prompt: Prompt, { signal, onText }: CallOptions): Promise<Completion> {
    return failing(signal, async () => {
      const loaded = await sdk()
      const request = requestOf(model, prompt, signal, loaded)
      const read = onText
        ? await readStream(await loaded.models.generateContentStream(request), onText)
        : readReply(await loaded.models.generateContent(request))
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
    provider: 'gemini',
    model: (name) => ({
      provider: 'gemini',
      name,
      complete: (prompt, options) => complete(name, prompt, options),
    }),
    models: (signal) =>
      failing(signal, async () => {
        const { models } = await sdk()
        const listed = []
        for await (const model of await models.list({ config: { abortSignal: signal } })) listed.push(model)
        return textModels(listed)
      }),
  }
}
