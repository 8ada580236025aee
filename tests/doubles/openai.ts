import type { z } from 'zod'
import { directed } from './director.ts'
import { replyText, samplingMind, tokensIn, type Ask, type Mind } from './mind.ts'
import { chatRequest, type ChatRequest } from './openai-request.ts'
import { complaintAbout } from './openai-schema.ts'
import { asSchema } from './sampler.ts'
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

type Options = {
  readonly mind?: Mind
  /** A server of somebody's own, which knows the words of three years ago. */
  readonly compatible?: boolean
}

const models = [
  { id: 'gpt-4.1-mini', created: 1_744_318_173 },
  { id: 'gpt-5-mini', created: 1_754_425_928 },
  { id: 'gpt-5-mini-2025-08-07', created: 1_754_425_867 },
  { id: 'text-embedding-3-small', created: 1_705_948_997 },
  { id: 'gpt-4o-mini-tts', created: 1_742_403_959 },
  { id: 'whisper-1', created: 1_677_532_384 },
]
const local = [{ id: 'llama-local', created: 0 }]

/** OpenAI's API, as far as text needs it; strict where OpenAI is. */
export function openAiDouble({ mind = samplingMind, compatible = false }: Options = {}) {
  const stage = openStage()
  const served = compatible ? local : models

  const app = directed(stage)
  app.use('/v1/*', async (c, next) => {
    const refused = refusal(faultOf(c.req.header('authorization')))
    if (refused) return refused
    await next()
  })
  app.get('/v1/models', () =>
    Response.json({ object: 'list', data: served.map((model) => ({ ...model, object: 'model', owned_by: 'system' })) }),
  )
  app.post('/v1/chat/completions', async (c) => {
    const fault = faultOf(c.req.header('authorization'))
    const parsed = chatRequest.safeParse(await c.req.json())
    if (!parsed.success) return complaint(saidOf(parsed.error))
    const request = parsed.data
    stage.asked.push(request.response_format?.type ?? 'text')
    const wrong = compatible ? wrongForOldServers(request) : wrongWith(request)
    if (wrong) return complaint(wrong.message, wrong.param)
    if (!served.some(({ id }) => id === request.model)) {
      return failed(404, {
        message: `The model \`${request.model}\` does not exist or you do not have access to it.`,
        code: 'model_not_found',
      })
    }
    await stage.beforeFirstByte(fault)
    return request.stream ? streamReply(request, fault) : reply(request, fault, c.req.raw.signal)
  })
  app.notFound((c) => failed(404, { message: `Invalid URL (${c.req.method} ${c.req.path})` }))

  function faultOf(authorization = ''): PlayedFault | null {
    return stage.faultFor(/^Bearer (.+)$/u.exec(authorization)?.[1] ?? '')
  }

  async function reply(request: ChatRequest, fault: PlayedFault | null, signal: AbortSignal): Promise<Response> {
    if (fault === 'never-ending') return untilGivenUp(stage, signal)
    const text = replyText(mind, askOf(request), fault)
    const refused = fault === 'refused'
    return answered(stage, fault, {
      ...head(request, 'chat.completion'),
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: refused ? null : text,
            refusal: refused ? 'I cannot help with that.' : null,
            annotations: [],
          },
          logprobs: null,
          finish_reason: finishOf(fault),
        },
      ],
      usage: usageOf(request, text),
    })
  }

  function streamReply(request: ChatRequest, fault: PlayedFault | null): Response {
    const text = fault === 'refused' ? 'I cannot help with that.' : replyText(mind, askOf(request), fault)
    const chunk = (delta: object, finish: string | null = null): string =>
      event({
        ...head(request, 'chat.completion.chunk'),
        choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
        ...(request.stream_options?.include_usage ? { usage: null } : {}),
      })
    const events = async function* () {
      yield chunk({ role: 'assistant', content: '', refusal: null })
      for await (const piece of piecesOf(text, fault)) {
        yield chunk(fault === 'refused' ? { refusal: piece } : { content: piece })
      }
      yield chunk({}, finishOf(fault))
      if (request.stream_options?.include_usage) {
        yield event({ ...head(request, 'chat.completion.chunk'), choices: [], usage: usageOf(request, text) })
      }
      yield 'data: [DONE]\n\n'
    }
    return new Response(streamed(stage, events()), { headers: eventStream })
  }

  return { app, stage }
}

function askOf({ messages, response_format: format }: ChatRequest): Ask {
  const said = (role: string): string =>
    messages.flatMap((one) => (one.role === role ? [textOf(one.content)] : []))[0] ?? ''
  const instructions = said('system')
  const named = format?.type === 'json_schema' ? format.json_schema : undefined
  return {
    name: named?.name ?? '',
    instructions,
    input: said('user'),
    // In JSON mode the schema is told rather than given.
    schema: named?.schema ?? asSchema(JSON.parse(/\{.*\}$/su.exec(instructions)?.[0] ?? '{}')),
  }
}

function textOf(content: ChatRequest['messages'][number]['content']): string {
  return typeof content === 'string' ? content : (content ?? []).map(({ text }) => text).join('')
}

type Wrong = { readonly message: string; readonly param: string }

function wrongWith(request: ChatRequest): Wrong | undefined {
  const reasons = /^(o\d|gpt-5)/u.test(request.model)
  if (reasons && request.max_tokens != null) {
    return {
      message:
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      param: 'max_tokens',
    }
  }
  if (reasons && request.temperature != null && request.temperature !== 1) {
    return {
      message: "Unsupported value: 'temperature' does not support this value with this model.",
      param: 'temperature',
    }
  }
  if (!reasons && request.reasoning_effort != null) {
    return {
      message: "Unsupported parameter: 'reasoning_effort' is not supported with this model.",
      param: 'reasoning_effort',
    }
  }
  if (request.stream_options && !request.stream) {
    return {
      message: "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
      param: 'stream_options',
    }
  }
  const format = request.response_format
  if (format?.type === 'json_object' && !request.messages.some(({ content }) => /json/iu.test(textOf(content)))) {
    return {
      message: "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
      param: 'messages',
    }
  }
  if (format?.type === 'json_schema' && format.json_schema.strict) {
    const said = complaintAbout(format.json_schema.schema)
    if (said) {
      return {
        message: `Invalid schema for response_format '${format.json_schema.name}': ${said}`,
        param: 'response_format',
      }
    }
  }
  return undefined
}

function wrongForOldServers(request: ChatRequest): Wrong | undefined {
  if (request.response_format?.type === 'json_schema') {
    return { message: "'response_format.type' must be 'text' or 'json_object'.", param: 'response_format' }
  }
  if (request.max_completion_tokens != null) {
    return { message: "Extra inputs are not permitted: 'max_completion_tokens'.", param: 'max_completion_tokens' }
  }
  return undefined
}

function head({ model }: ChatRequest, object: string): object {
  const dated = model === 'gpt-5-mini' ? 'gpt-5-mini-2025-08-07' : model
  return { id: 'chatcmpl-double', object, created: 1_790_000_000, model: dated, service_tier: 'default' }
}

function finishOf(fault: PlayedFault | null): string {
  return fault === 'length' ? 'length' : 'stop'
}

function usageOf(request: ChatRequest, text: string): object {
  const prompt = request.messages.reduce((sum, { content }) => sum + tokensIn(textOf(content)), 0)
  const reasoning = 8
  const completion = tokensIn(text) + reasoning
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: Math.floor(prompt / 2), audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: reasoning,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  }
}

function refusal(fault: PlayedFault | null): Response | undefined {
  switch (fault) {
    case 'invalid-key':
      return failed(401, { message: 'Incorrect API key provided.', code: 'invalid_api_key' })
    case 'rate-limited':
      return failed(
        429,
        { message: 'Rate limit reached.', type: 'requests', code: 'rate_limit_exceeded' },
        { 'retry-after': '2', 'retry-after-ms': '1500' },
      )
    case 'no-quota':
      return failed(429, {
        message: 'You exceeded your current quota, please check your plan and billing details.',
        type: 'insufficient_quota',
        code: 'insufficient_quota',
      })
    case 'overloaded':
      return failed(503, {
        message: 'The engine is currently overloaded, please try again later.',
        type: 'server_error',
      })
    case 'redirect':
      return elsewhere()
    default:
      return undefined
  }
}

function saidOf(error: z.ZodError): string {
  const [issue] = error.issues
  return issue?.code === 'unrecognized_keys'
    ? `Unrecognized request argument supplied: ${issue.keys.join(', ')}`
    : `Invalid value for '${issue?.path.join('.') ?? ''}': ${issue?.message ?? ''}`
}

function complaint(message: string, param: string | null = null): Response {
  return failed(400, { message, param })
}

type Failure = {
  readonly message: string
  readonly type?: string
  readonly param?: string | null
  readonly code?: string
}

function failed(status: number, failure: Failure, headers: Record<string, string> = {}): Response {
  const error = { type: 'invalid_request_error', param: null, code: null, ...failure }
  return Response.json({ error }, { status, headers })
}

function event(data: object): string {
  return `data: ${JSON.stringify(data)}\n\n`
}
