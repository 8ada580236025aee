import type { Stream } from '@anthropic-ai/sdk/core/streaming'
import type { Message, RawMessageStreamEvent, StopReason } from '@anthropic-ai/sdk/resources'
import { noUsage, type Usage } from '#domain/models'
import { ModelFailure, type Completion } from '#ports'

/** A reply as it came, good or not. */
type Read = {
  readonly text: string
  /** `null` when the reply broke off. */
  readonly stopped: StopReason | null
  readonly usage: Usage
  readonly model: string
}

export function readReply({ content, stop_reason: stopped, usage, model }: Message): Read {
  const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('')
  return { text, stopped, usage: usageOf(usage), model }
}

export async function readStream(
  stream: Stream<RawMessageStreamEvent>,
  onText: (replySoFar: string) => void,
): Promise<Read> {
  let read: Read = { text: '', stopped: null, usage: noUsage, model: '' }
  for await (const event of stream) {
    if (event.type === 'message_start') {
      read = { ...read, usage: usageOf(event.message.usage), model: event.message.model }
    } else if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
      read = { ...read, text: read.text + event.delta.text }
      onText(read.text)
    } else if (event.type === 'message_delta') {
      const usage = { ...read.usage, outputTokens: event.usage.output_tokens }
      read = { ...read, stopped: event.delta.stop_reason, usage }
    }
  }
  return read
}

/** @throws {ModelFailure} when the reply is no whole one */
export function toCompletion({ text, stopped, usage, model }: Read): Completion {
  if (stopped === 'refusal') throw new ModelFailure('anthropic', 'refused', { usage })
  if (text === '' || stopped !== 'end_turn') throw new ModelFailure('anthropic', 'malformed', { usage })
  return { reply: text, usage, model }
}

/** Anthropic counts what it cached and what it had cached apart from the rest of the input; thinking is in the output. */
function usageOf(usage: Message['usage']): Usage {
  const cachedTokens = usage.cache_read_input_tokens ?? 0
  const cacheWriteTokens = usage.cache_creation_input_tokens ?? 0
  return {
    inputTokens: usage.input_tokens + cachedTokens + cacheWriteTokens,
    cachedTokens,
    ...(cacheWriteTokens > 0 ? { cacheWriteTokens } : {}),
    outputTokens: usage.output_tokens,
  }
}
