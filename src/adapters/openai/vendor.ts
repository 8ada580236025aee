import { providerOrigins } from '#domain/models'
import { ModelFailure, type CallOptions, type Completion, type ModelVendor, type Prompt } from '#ports'
import { failureOf } from './failure.ts'
import { textModels } from './names.ts'
import { readReply, readStream, toCompletion } from './reply.ts'
import { requestOf, type Manner } from './request.ts'
import { connect, type OpenAiOptions } from './sdk.ts'

/** OpenAI, or any server that speaks its chat completions (`baseUrl`, up to and with the `/v1`). */
export function openaiVendor({ fetch, baseUrl }: OpenAiOptions): ModelVendor {
  const sdk = connect({ fetch, baseUrl: baseUrl ?? providerOrigins.openai })
  let manner: Manner = { own: baseUrl !== null, json: 'schema' }

  async function complete(model: string, prompt: Prompt, options: CallOptions): Promise<Completion> {
    try {
      return await ask(model, prompt, options, manner)
    } catch (error) {
      if (!mayKnowNoSchemas(error)) throw error
      const simpler: Manner = { ...manner, json: 'object' }
      const completion = await ask(model, prompt, options, simpler)
      // Remembered, so that a server is asked only once for what it cannot do.
      manner = simpler
      return completion
    }
  }

  async function ask(
    model: string,
    prompt: Prompt,
    { signal, onText }: CallOptions,
    manner: Manner,
  ): Promise<Completion> {
    return failing(signal, async () => {
      const { client } = await sdk()
      const request = requestOf(model, prompt, manner)
      const read = onText
        ? await readStream(
            await client.chat.completions.create(
              { ...request, stream: true, stream_options: { include_usage: true } },
              { signal },
            ),
            onText,
          )
        : readReply(await client.chat.completions.create(request, { signal }))
      signal.throwIfAborted()
      return toCompletion(read, prompt)
    })
  }

  async function failing<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw failureOf(error, signal, await sdk())
    }
  }

  function mayKnowNoSchemas(error: unknown): boolean {
    return manner.own && manner.json === 'schema' && error instanceof ModelFailure && error.fault === 'unsupported'
  }

  return {
    provider: 'openai',
    model: (name) => ({
      provider: 'openai',
      name,
      complete: (prompt, options) => complete(name, prompt, options),
    }),
    models: (signal) =>
      failing(signal, async () => {
        const { client } = await sdk()
        const listed = []
        for await (const model of client.models.list({ signal })) listed.push(model)
        return textModels(listed, baseUrl !== null)
      }),
  }
}
