import type { ChatCompletionCreateParamsNonStreaming, ChatCompletionMessageParam } from 'openai/resources'
import { inDialect, schemaInWords, type SchemaDialect } from '#protocol'
import type { Prompt } from '#ports'

/** How a server is spoken to: OpenAI's own, or one that speaks its language more or less. */
export type Manner = { readonly own: boolean; readonly json: 'schema' | 'object' }

/** https://developers.openai.com/api/docs/guides/structured-outputs#supported-schemas */
const strict: SchemaDialect = {
  keywords: new Set([
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
    'multipleOf',
    'minItems',
    'maxItems',
  ]),
  formats: new Set(['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uuid']),
  requiresAll: true,
}

export function requestOf(model: string, prompt: Prompt, manner: Manner): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: messagesOf(prompt, manner),
    response_format:
      manner.json === 'schema'
        ? {
            type: 'json_schema',
            json_schema: { name: prompt.name, strict: true, schema: inDialect(prompt.schema, strict) },
          }
        : { type: 'json_object' },
    // Servers of other makers know the older word for the same limit.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- by OpenAI, not by them
    ...(manner.own ? { max_tokens: prompt.maxTokens } : { max_completion_tokens: prompt.maxTokens }),
    ...(!manner.own && reasons(model) ? { reasoning_effort: 'low' } : {}),
  }
}

/** Models that think before they write, which counts against the limit: at length, nothing would be left for the reply. */
function reasons(model: string): boolean {
  return /^(o\d|gpt-([5-9]|\d\d))/u.test(model) && !model.includes('chat')
}

function messagesOf({ instructions, input, schema, repair }: Prompt, { json }: Manner): ChatCompletionMessageParam[] {
  return [
    { role: 'system', content: json === 'schema' ? instructions : schemaInWords(instructions, schema) },
    { role: 'user', content: input },
    ...(repair
      ? ([
          { role: 'assistant', content: repair.reply },
          { role: 'user', content: repair.complaint },
        ] as const)
      : []),
  ]
}
