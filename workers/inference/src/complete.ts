import { z } from 'zod'
import type { ModelFault } from '#domain/models'
import { inferenceRequest, type InferenceReply, type InferenceRequest } from '#protocol'

/** As much of the `AI` binding as text needs. */
export type AiBinding = { run(model: string, input: Record<string, unknown>): Promise<unknown> }

/** JSON mode hands the reply over parsed, plain mode as text. */
const aiReply = z.object({
  response: z.union([z.string(), z.record(z.string(), z.unknown())]),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).optional(),
})

/** One reply of a model, whole or as it is written. */
export async function complete(ai: AiBinding, request: InferenceRequest): Promise<InferenceReply> {
  const parsed = inferenceRequest.safeParse(request)
  if (!parsed.success) return { ok: false, fault: 'unsupported' }
  const { model, messages, schema, maxTokens, stream } = parsed.data
  const format = schema === null ? {} : { response_format: { type: 'json_schema', json_schema: schema } }
  try {
    const reply = await ai.run(model, { messages, max_tokens: maxTokens, stream, ...format })
    if (isByteStream(reply)) return { ok: true, events: reply }
    const read = aiReply.safeParse(reply)
    if (!read.success) return { ok: false, fault: 'malformed' }
    const { response, usage } = read.data
    return {
      ok: true,
      reply: typeof response === 'string' ? response : JSON.stringify(response),
      inputTokens: usage?.prompt_tokens ?? 0,
      outputTokens: usage?.completion_tokens ?? 0,
    }
  } catch (error) {
    return { ok: false, fault: faultOf(error) }
  }
}

function isByteStream(reply: unknown): reply is ReadableStream<Uint8Array> {
  return reply instanceof ReadableStream
}

/** By the numbers at https://developers.cloudflare.com/workers-ai/platform/errors/, which open the messages. */
const faults: Readonly<Record<string, ModelFault>> = {
  3006: 'unsupported', // request too large
  3007: 'timeout',
  3008: 'overloaded', // aborted
  3023: 'invalid-key', // unauthorised account
  3036: 'no-quota', // the account's daily free allocation
  3039: 'overloaded', // finetunes and capacity
  3040: 'overloaded', // out of capacity
  3041: 'unsupported', // no such model for this task
  3042: 'unsupported',
  5004: 'unsupported', // invalid data
  5005: 'unsupported',
  5007: 'unsupported', // no such model
  5016: 'invalid-key', // the model's agreement was not accepted
  5018: 'invalid-key',
  5024: 'malformed', // JSON mode could not be met
}

function faultOf(error: unknown): ModelFault {
  const message = error instanceof Error ? error.message : ''
  const [, code = ''] = /^(?:\w+: )?(\d{4}):/u.exec(message) ?? []
  return faults[code] ?? (/\b429\b/u.test(message) ? 'rate-limited' : 'overloaded')
}
