import type { MessageCreateParamsNonStreaming, MessageParam } from '@anthropic-ai/sdk/resources'
import { inDialect, type SchemaDialect } from '#protocol'
import type { Prompt } from '#ports'

/** https://platform.claude.com/docs/en/build-with-claude/structured-outputs#json-schema-limitations */
const dialect: SchemaDialect = {
  keywords: new Set(),
  formats: new Set(['date-time', 'time', 'date', 'duration', 'email', 'hostname', 'uri', 'ipv4', 'ipv6', 'uuid']),
  requiresAll: false,
}

export function requestOf(model: string, prompt: Prompt): MessageCreateParamsNonStreaming {
  return {
    model,
    max_tokens: prompt.maxTokens,
    // The instructions are the same for every call of a prompt, so only the first one pays for all of them.
    system: [{ type: 'text', text: prompt.instructions, cache_control: { type: 'ephemeral' } }],
    messages: messagesOf(prompt),
    output_config: {
      format: { type: 'json_schema', schema: inDialect(prompt.schema, dialect) },
      ...(thinksUnasked(model) ? { effort: 'low' } : {}),
    },
  }
}

/** Thinking counts against the limit: at length, nothing would be left for the reply. Models before 4.6 think when told to. */
function thinksUnasked(model: string): boolean {
  const [, major, minor] = /^claude-[a-z]+-(\d)(?:-(\d{1,2}))?(?:-\d{8})?$/u.exec(model) ?? []
  return Number(`${major ?? 0}.${minor ?? 0}`) >= 4.6
}

function messagesOf({ input, repair }: Prompt): MessageParam[] {
  return [
    { role: 'user', content: input },
    ...(repair
      ? ([
          { role: 'assistant', content: repair.reply },
          { role: 'user', content: repair.complaint },
        ] as const)
      : []),
  ]
}
