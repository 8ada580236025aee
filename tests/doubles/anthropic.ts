import type { z } from 'zod'
import { messagesRequest, type MessagesRequest } from './anthropic-request.ts'
import { complaintAbout } from './anthropic-schema.ts'
import { directed } from './director.ts'
import { replyText, samplingMind, tokensIn, type Ask, type Mind } from './mind.ts'
import {
  answered,
  elsewhere,
  eventStream,
  openStage,
  piecesOf,
  streamed,
  untilGivenUp,
  type PlayedFault,
} from './stage.ts'

const models = [
  { id: 'claude-haiku-5-5', created_at: '2026-10-07T00:00:00Z', display_name: 'Claude Haiku 5.5' },
  { id: 'claude-sonnet-5-5', created_at: '2026-09-28T00:00:00Z', display_name: 'Claude Sonnet 5.5' },
  { id: 'claude-haiku-4-5-20251001', created_at: '2025-10-15T00:00:00Z', display_name: 'Claude Haiku 4.5' },
]
const aliases = new Map([['claude-haiku-4-5', 'claude-haiku-4-5-20251001']])
const pageSize = 2

/** Anthropic's API, as far as text needs it; strict where Anthropic is. */
export function anthropicDouble({ mind = samplingMind }: { readonly mind?: Mind } = {}) {
  const stage = openStage()
  const app = directed(stage)
  app.use('/v1/*', async (c, next) => {
    if (c.req.header('anthropic-version') !== '2026-10-21') return complaint('anthropic-version: header is required')
    const refused = refusal(faultOf(c.req.header('x-api-key'), c.req.header('authorization')))
    if (refused) return refused
    await next()
  })
  app.get('/v1/models', (c) => {
    const from = models.findIndex(({ id }) => id === c.req.query('after_id')) + 1
    const data = models.slice(from, from + pageSize).map((model) => ({ type: 'model', ...model }))
    const more = { has_more: from + pageSize < models.length, first_id: data[0]?.id, last_id: data.at(-1)?.id }
    return Response.json({ data, ...more })
  })
  app.post('/v1/messages', async (c) => {
    const fault = faultOf(c.req.header('x-api-key'), c.req.header('authorization'))
    if (!c.req.header('content-type')?.startsWith('application/json')) return complaint('Invalid content type')
    const parsed = messagesRequest.safeParse(await c.req.json())
    if (!parsed.success) return complaint(saidOf(parsed.error))
    const request = parsed.data
    stage.asked.push(request.output_config?.format?.type ?? 'text')
    const model = aliases.get(request.model) ?? request.model
    if (!models.some(({ id }) => id === model)) return failed(404, 'not_found_error', `model: ${request.model}`)
    const wrong = wrongWith(request, model)
    if (wrong) return complaint(wrong)
    await stage.beforeFirstByte(fault)
    if (request.stream) return streamReply(request, model, fault)
    if (fault === 'never-ending') return untilGivenUp(stage, c.req.raw.signal)
    return reply(request, model, fault)
  })
  app.notFound(() => failed(404, 'not_found_error', 'Not found'))

  /** A key comes in either header; two of them are one too many. */
  function faultOf(apiKey: string | undefined, authorization: string | undefined): PlayedFault | null {
    if (apiKey !== undefined && authorization !== undefined) return 'invalid-key'
    return stage.faultFor(apiKey ?? /^Bearer (.+)$/u.exec(authorization ?? '')?.[1] ?? '')
  }

  function reply(request: MessagesRequest, model: string, fault: PlayedFault | null): Response {
    const text = fault === 'refused' ? '' : replyText(mind, askOf(request), fault)
    return answered(stage, fault, {
      ...messageOf(model),
      content: text === '' ? [] : [{ type: 'text', text, citations: null }],
      ...endOf(fault),
      usage: { ...inputUsage(request), output_tokens: outputTokens(text) },
    })
  }

  function streamReply(request: MessagesRequest, model: string, fault: PlayedFault | null): Response {
    const text = fault === 'refused' ? '' : replyText(mind, askOf(request), fault)
    const events = async function* () {
      const message = { ...messageOf(model), content: [], stop_reason: null, stop_sequence: null }
      yield event('message_start', { message: { ...message, usage: { ...inputUsage(request), output_tokens: 1 } } })
      yield event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } })
      yield event('ping', {})
      for await (const piece of piecesOf(text, fault)) {
        yield event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } })
      }
      yield event('content_block_stop', { index: 0 })
      const usage = { ...inputUsage(request), output_tokens: outputTokens(text) }
      yield event('message_delta', { delta: endOf(fault), usage })
      yield event('message_stop', {})
    }
    return new Response(streamed(stage, events()), { headers: eventStream })
  }

  return { app, stage }
}

function askOf({ system, messages, output_config: config }: MessagesRequest): Ask {
  return {
    name: '',
    instructions: textOf(system ?? ''),
    input: textOf(messages[0]?.content ?? ''),
    schema: config?.format?.schema ?? {},
  }
}

function textOf(content: MessagesRequest['messages'][number]['content']): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('')
}

function wrongWith(request: MessagesRequest, model: string): string | undefined {
  const thinks = /-5-\d$/u.test(model)
  if (!thinks && request.output_config?.effort != null) return 'This model does not support the effort parameter.'
  const { messages } = request
  const wrongAt = messages.findIndex(({ role }, at) => role !== (at % 2 === 0 ? 'user' : 'assistant'))
  if (wrongAt !== -1) return 'messages: roles must alternate between "user" and "assistant", starting with "user"'
  if (messages.at(-1)?.role === 'assistant') return 'This model does not support assistant message prefill.'
  const schema = request.output_config?.format?.schema
  const said = schema && complaintAbout(schema)
  return said && `output_config.format.schema: ${said}`
}

function messageOf(model: string): object {
  return { id: 'msg_double', type: 'message', role: 'assistant', model, container: null }
}

function endOf(fault: PlayedFault | null): object {
  const refused = { type: 'refusal', category: null, explanation: null }
  const reason = fault === 'refused' ? 'refusal' : fault === 'length' ? 'max_tokens' : 'end_turn'
  return { stop_reason: reason, stop_sequence: null, stop_details: fault === 'refused' ? refused : null }
}

function inputUsage({ system, messages }: MessagesRequest): object {
  return {
    input_tokens: messages.reduce((sum, { content }) => sum + tokensIn(textOf(content)), 0),
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: tokensIn(textOf(system ?? '')),
    service_tier: 'standard',
  }
}

function outputTokens(text: string): number {
  return tokensIn(text) + 8
}

function refusal(fault: PlayedFault | null): Response | undefined {
  switch (fault) {
    case 'invalid-key':
      return failed(401, 'authentication_error', 'invalid x-api-key')
    case 'rate-limited':
      return failed(429, 'rate_limit_error', 'This request would exceed your rate limit.', { 'retry-after': '7' })
    case 'no-quota':
      return complaint('Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing.')
    case 'overloaded':
      return failed(529, 'overloaded_error', 'Overloaded')
    case 'redirect':
      return elsewhere()
    default:
      return undefined
  }
}

function saidOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (issue?.code === 'unrecognized_keys') {
    return `${[...issue.path, ...issue.keys].join('.')}: Extra inputs are not permitted`
  }
  const missing = issue?.code === 'invalid_type' && issue.message.includes('undefined')
  return `${issue?.path.join('.') ?? ''}: ${missing ? 'Field required' : (issue?.message ?? '')}`
}

function complaint(message: string): Response {
  return failed(400, 'invalid_request_error', message)
}

function failed(status: number, type: string, message: string, headers: Record<string, string> = {}): Response {
  const body = { type: 'error', error: { type, message }, request_id: 'req_double' }
  return Response.json(body, { status, headers: { ...headers, 'request-id': 'req_double' } })
}

function event(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`
}
