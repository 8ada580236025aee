import { z } from 'zod'
import { replyText, samplingMind, tokensIn, type Ask, type Mind } from './mind.ts'
import { asSchema } from './sampler.ts'
import { openStage, piecesOf, sleep, streamed, type PlayedFault } from './stage.ts'

const input = z.strictObject({
  messages: z
    .array(z.strictObject({ role: z.enum(['system', 'user', 'assistant']), content: z.string().min(1) }))
    .min(1),
  max_tokens: z.int().positive(),
  stream: z.boolean(),
  response_format: z
    .strictObject({ type: z.literal('json_schema'), json_schema: z.record(z.string(), z.unknown()) })
    .optional(),
})
type Input = z.infer<typeof input>

const models = ['@cf/meta/llama-3.3-70b-instruct-fp8-fast', '@cf/meta/llama-3.1-8b-instruct-fp8-fast']
const inWords = /matches this JSON Schema, and with nothing else:\n(.+)$/su

/** The `AI` binding of Workers AI, as far as text needs it; strict where it is. */
export function workersAiDouble({ mind = samplingMind }: { readonly mind?: Mind } = {}) {
  const stage = openStage()
  return {
    stage,
    async run(model: string, given: Record<string, unknown>): Promise<unknown> {
      const fault = stage.faultFor('sk-double')
      const parsed = input.safeParse(given)
      if (!parsed.success) throw new Error(`5004: Invalid data received: ${parsed.error.issues[0]?.message ?? ''}`)
      if (!models.includes(model)) throw new Error(`5007: No such model ${model} or task`)
      const request = parsed.data
      if (request.stream && request.response_format) throw new Error('5004: JSON Mode does not support streaming.')
      const thrown = fault === null ? undefined : errors[fault]
      if (thrown !== undefined) throw new Error(thrown)
      await stage.beforeFirstByte(fault)
      const text = replyText(mind, askOf(request), fault)
      return request.stream ? streamReply(request, text, fault) : reply(request, text, fault)
    },
  }

  async function reply(request: Input, text: string, fault: PlayedFault | null): Promise<unknown> {
    if (fault === 'never-ending') await new Promise(() => undefined)
    if (fault === 'cut') throw new Error('3008: Request was aborted')
    const usage = { prompt_tokens: promptTokens(request), completion_tokens: tokensIn(text) + 1, total_tokens: 0 }
    if (request.response_format && (fault === null || fault === 'slow'))
      return { response: asSchema(JSON.parse(text)), usage }
    return { response: text, usage }
  }

  function streamReply(request: Input, text: string, fault: PlayedFault | null): ReadableStream<Uint8Array> {
    return streamed(stage, events(request, text, fault))
  }
}

const errors: Partial<Record<PlayedFault, string>> = {
  'invalid-key': '3023: Service unavailable for this account.',
  'rate-limited': 'Error 429: too many requests',
  'no-quota':
    '3036: You have used up your daily free allocation of 10,000 neurons. Please upgrade to the Workers Paid plan.',
  overloaded: '3040: Capacity temporarily exceeded, please try again.',
}

async function* events(request: Input, text: string, fault: PlayedFault | null): AsyncGenerator<string, void> {
  for await (const response of piecesOf(text, fault)) yield `data: ${JSON.stringify({ response, p: 'abc' })}\n\n`
  const usage = { prompt_tokens: promptTokens(request), completion_tokens: tokensIn(text) + 1, total_tokens: 0 }
  yield `data: ${JSON.stringify({ response: '', usage })}\n\n`
  await sleep(0)
  yield 'data: [DONE]\n\n'
}

function askOf({ messages, response_format }: Input): Ask {
  const instructions = messages.find(({ role }) => role === 'system')?.content ?? ''
  const said: unknown = JSON.parse(inWords.exec(instructions)?.[1] ?? '{}')
  return {
    name: '',
    instructions,
    input: messages.find(({ role }) => role === 'user')?.content ?? '',
    schema: asSchema(response_format?.json_schema ?? said),
  }
}

function promptTokens({ messages }: Input): number {
  return messages.reduce((sum, { content }) => sum + tokensIn(content), 0)
}
