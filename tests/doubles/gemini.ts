import type { z } from 'zod'
import { directed } from './director.ts'
import { generateRequest, type GenerateRequest } from './gemini-request.ts'
import { replyText, samplingMind, tokensIn, type Ask, type Mind } from './mind.ts'
import { asSchema, type Schema } from './sampler.ts'
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

const forText = ['generateContent', 'countTokens']
const models = [
  { name: 'models/gemini-2.5-flash', supportedGenerationMethods: forText },
  { name: 'models/gemini-embedding-001', supportedGenerationMethods: ['embedContent'] },
  { name: 'models/gemini-3.8-flash', supportedGenerationMethods: forText },
  { name: 'models/gemini-2.5-flash-image', supportedGenerationMethods: forText },
  { name: 'models/gemini-2.0-flash', supportedGenerationMethods: forText },
]
const pageSize = 2
const path = /^\/v1\/models\/([^:/]+):(generateContent|streamGenerateContent)$/u

/** Google's Gemini API, as far as text needs it; strict where Google is. */
export function geminiDouble({ mind = samplingMind }: { readonly mind?: Mind } = {}) {
  const stage = openStage()
  const app = directed(stage)
  app.use('/v1/*', async (c, next) => {
    const refused = refusal(stage.faultFor(c.req.header('x-goog-api-key') ?? ''))
    if (refused) return refused
    await next()
  })
  app.get('/v1/models', (c) => {
    const from = Number(c.req.query('pageToken') ?? 0)
    const rest = from + pageSize < models.length ? { nextPageToken: String(from + pageSize) } : {}
    return Response.json({ models: models.slice(from, from + pageSize), ...rest })
  })
  app.post('/v1/*', async (c) => {
    const [, model, method] = path.exec(decodeURIComponent(c.req.path)) ?? []
    if (model === undefined) return failed(404, 'NOT_FOUND', 'Requested entity was not found.')
    const fault = stage.faultFor(c.req.header('x-goog-api-key') ?? '')
    const parsed = generateRequest.safeParse(await c.req.json())
    if (!parsed.success) return complaint(saidOf(parsed.error))
    if (!models.some(({ name }) => name === `models/${model}`)) {
      return failed(404, 'NOT_FOUND', `models/${model} is not found for API version v1, or is not supported.`)
    }
    const request = parsed.data
    stage.asked.push(request.generationConfig?.responseMimeType ?? 'text/plain')
    const wrong = wrongWith(request, model)
    if (wrong) return complaint(wrong)
    await stage.beforeFirstByte(fault)
    if (method === 'generateContent') return reply(request, model, fault, c.req.raw.signal)
    if (c.req.query('alt') !== 'sse') return complaint('This double writes server-sent events only.')
    return streamReply(request, model, fault)
  })
  app.notFound(() => failed(404, 'NOT_FOUND', 'Requested entity was not found.'))

  function reply(
    request: GenerateRequest,
    model: string,
    fault: PlayedFault | null,
    signal: AbortSignal,
  ): Response | Promise<Response> {
    if (fault === 'never-ending') return untilGivenUp(stage, signal)
    const text = replyText(mind, askOf(request), fault)
    return answered(stage, fault, bodyOf(request, model, fault, { text, of: text, last: true }))
  }

  function streamReply(request: GenerateRequest, model: string, fault: PlayedFault | null): Response {
    const text = fault === 'refused' ? '' : replyText(mind, askOf(request), fault)
    const events = async function* () {
      for await (const piece of piecesOf(text, fault)) {
        yield event(bodyOf(request, model, null, { text: piece, of: text, last: false }))
      }
      yield event(bodyOf(request, model, fault, { text: '', of: text, last: true }))
    }
    return new Response(streamed(stage, events()), { headers: eventStream })
  }

  return { app, stage }
}

type Piece = { readonly text: string; readonly of: string; readonly last: boolean }

function bodyOf(request: GenerateRequest, model: string, fault: PlayedFault | null, { text, of, last }: Piece): object {
  const usageMetadata = usageOf(request, of)
  const general = { usageMetadata, modelVersion: model, responseId: 'double' }
  if (fault === 'refused') return { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, ...general }
  const content = { role: 'model', parts: [{ text }] }
  const finish = last ? { finishReason: fault === 'length' ? 'MAX_TOKENS' : 'STOP' } : {}
  return { candidates: [{ content, index: 0, ...finish }], ...general }
}

function askOf({ systemInstruction, contents, generationConfig }: GenerateRequest): Ask {
  return {
    name: '',
    instructions: textOf(systemInstruction?.parts),
    input: textOf(contents[0]?.parts),
    schema: generationConfig?.responseJsonSchema ?? {},
  }
}

function textOf(parts: readonly { readonly text: string }[] = []): string {
  return parts.map(({ text }) => text).join('')
}

function usageOf({ systemInstruction, contents }: GenerateRequest, reply: string): object {
  const cached = tokensIn(textOf(systemInstruction?.parts))
  const prompt = cached + contents.reduce((sum, { parts }) => sum + tokensIn(textOf(parts)), 0)
  return {
    promptTokenCount: prompt,
    cachedContentTokenCount: cached,
    candidatesTokenCount: tokensIn(reply),
    thoughtsTokenCount: 8,
    totalTokenCount: prompt + tokensIn(reply) + 8,
  }
}

function wrongWith({ generationConfig: config }: GenerateRequest, model: string): string | undefined {
  const thinking = config?.thinkingConfig
  if (thinking && model.startsWith('gemini-2.0')) return 'Unable to submit request because thinking is not supported.'
  if (thinking?.thinkingLevel !== undefined && model.startsWith('gemini-2')) {
    return 'Thinking level is not supported for this model.'
  }
  if (config?.responseJsonSchema === undefined) return undefined
  if (config.responseMimeType !== 'application/json') {
    return "Function calling with a response mime type: 'text/plain' is unsupported"
  }
  return complaintAbout(config.responseJsonSchema)
}

/** https://ai.google.dev/gemini-api/docs/structured-output#json-schema-support */
const supported = new Set([
  '$id',
  '$defs',
  '$ref',
  '$anchor',
  'type',
  'format',
  'title',
  'description',
  'enum',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'anyOf',
  'oneOf',
  'properties',
  'additionalProperties',
  'required',
  'propertyOrdering',
])

function complaintAbout(schema: Schema): string | undefined {
  const foreign = Object.keys(schema).find((keyword) => !supported.has(keyword))
  if (foreign) return `Invalid JSON payload received. Unknown name "${foreign}" at 'response_json_schema'`
  const nested = [
    ...Object.values(asSchema(schema.properties)),
    ...[schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? Array.from<unknown>(list) : [])),
    ...('items' in schema ? [schema.items] : []),
  ]
  return nested.map((one) => complaintAbout(asSchema(one))).find((complaint) => complaint !== undefined)
}

const rpc = 'type.googleapis.com/google.rpc'

function refusal(fault: PlayedFault | null): Response | undefined {
  switch (fault) {
    case 'invalid-key':
      return failed(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
        { '@type': `${rpc}.ErrorInfo`, reason: 'API_KEY_INVALID', domain: 'googleapis.com' },
      ])
    case 'rate-limited':
      return failed(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', quota('PerMinute', '34s'))
    case 'no-quota':
      return failed(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.', quota('PerDay', '12s'))
    case 'overloaded':
      return failed(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.')
    case 'redirect':
      return elsewhere()
    default:
      return undefined
  }
}

function quota(period: string, retryDelay: string): readonly object[] {
  const violation = {
    quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
    quotaId: `GenerateRequests${period}PerProjectPerModel-FreeTier`,
    quotaValue: '20',
  }
  return [
    { '@type': `${rpc}.QuotaFailure`, violations: [violation] },
    { '@type': `${rpc}.RetryInfo`, retryDelay },
  ]
}

function saidOf(error: z.ZodError): string {
  const [issue] = error.issues
  const at = issue?.path.join('.') ?? ''
  return issue?.code === 'unrecognized_keys'
    ? `Invalid JSON payload received. Unknown name "${issue.keys.join('", "')}" at '${at}': Cannot find field.`
    : `Invalid value at '${at}': ${issue?.message ?? ''}`
}

function complaint(message: string): Response {
  return failed(400, 'INVALID_ARGUMENT', message)
}

function failed(code: number, status: string, message: string, details: readonly object[] = []): Response {
  return Response.json({ error: { code, message, status, details } }, { status: code })
}

function event(body: object): string {
  return `data: ${JSON.stringify(body)}\r\n\r\n`
}
