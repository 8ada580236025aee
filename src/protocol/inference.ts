/** The inference Worker's remote calls, as its callers agree on them. */
import { z } from 'zod'
import type { ModelFault } from '#domain/models'

export const inferenceRequest = z.object({
  model: z.string().startsWith('@cf/').max(200),
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })).min(1),
  /** JSON Schema of the reply; `null` when the messages say what it must look like. */
  schema: z.record(z.string(), z.unknown()).nullable(),
  maxTokens: z.int().positive().max(4_096),
  stream: z.boolean(),
})
export type InferenceRequest = z.infer<typeof inferenceRequest>

/** Failures travel as values: an error loses its class on the way between Workers. */
export type InferenceReply =
  | { readonly ok: true; readonly reply: string; readonly inputTokens: number; readonly outputTokens: number }
  /** Server-sent events, as Workers AI writes them. */
  | { readonly ok: true; readonly events: ReadableStream<Uint8Array> }
  | { readonly ok: false; readonly fault: ModelFault }
