import type { Stream } from 'openai/core/streaming'
import type { ChatCompletion, ChatCompletionChunk, CompletionUsage } from 'openai/resources'
import { noUsage, type Usage } from '#domain/models'
import { withoutAddedNulls } from '#protocol'
import { ModelFailure, type Completion, type Prompt } from '#ports'

type Finish = ChatCompletion.Choice['finish_reason']

/** A reply as it came, good or not. */
export type Read = {
  readonly text: string
  readonly refused: boolean
  /** `null` when the reply broke off. */
  readonly finish: Finish | null
  readonly usage: Usage | null
  readonly model: string
}

export function readReply(reply: ChatCompletion): Read {
  const choice = reply.choices[0]
  return {
    text: choice?.message.content ?? '',
    refused: Boolean(choice?.message.refusal),
    finish: choice?.finish_reason ?? null,
    usage: usageOf(reply.usage),
    model: reply.model,
  }
}

export async function readStream(
  stream: Stream<ChatCompletionChunk>,
  onText: (replySoFar: string) => void,
): Promise<Read> {
  let read: Read = { text: '', refused: false, finish: null, usage: null, model: '' }
  for await (const chunk of stream) {
    const choice = chunk.choices[0]
    const piece = choice?.delta.content ?? ''
    read = {
      text: read.text + piece,
      refused: read.refused || Boolean(choice?.delta.refusal),
      finish: choice?.finish_reason ?? read.finish,
      usage: usageOf(chunk.usage) ?? read.usage,
      model: chunk.model,
    }
    if (piece !== '') onText(read.text)
  }
  return read
}

/** @throws {ModelFailure} when the reply is no whole one */
export function toCompletion({ text, refused, finish, usage, model }: Read, prompt: Prompt): Completion {
  if (refused || finish === 'content_filter') throw new ModelFailure('openai', 'refused', { usage })
  if (text === '' || finish !== 'stop') throw new ModelFailure('openai', 'malformed', { usage })
  return { reply: asAsked(text, prompt), usage: usage ?? noUsage, model }
}

/** What is no JSON stays as it is: whoever asked checks, and can show the model what was wrong with it. */
function asAsked(text: string, { schema }: Prompt): string {
  let reply: unknown
  try {
    reply = JSON.parse(text)
  } catch {
    return text
  }
  return JSON.stringify(withoutAddedNulls(reply, schema))
}

function usageOf(usage: CompletionUsage | null | undefined): Usage | null {
  if (!usage) return null
  const details = usage.prompt_tokens_details
  return {
    inputTokens: usage.prompt_tokens,
    cachedTokens: details?.cached_tokens ?? 0,
    ...(details?.cache_write_tokens ? { cacheWriteTokens: details.cache_write_tokens } : {}),
    // Reasoning is in it.
    outputTokens: usage.completion_tokens,
  }
}
