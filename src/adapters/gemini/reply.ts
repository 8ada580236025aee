import type { GenerateContentResponse } from '@google/genai'
import { noUsage, type Usage } from '#domain/models'
import { ModelFailure, type Completion } from '#ports'

/** A reply as it came, good or not. */
type Read = {
  readonly text: string
  readonly blocked: boolean
  /** `undefined` when the reply broke off. */
  readonly finish: string | undefined
  readonly usage: Usage
  readonly model: string
}

const nothing: Read = { text: '', blocked: false, finish: undefined, usage: noUsage, model: '' }
const unwilling = new Set(['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII'])

export function readReply(reply: GenerateContentResponse): Read {
  return withMore(nothing, reply)
}

export async function readStream(
  stream: AsyncIterable<GenerateContentResponse>,
  onText: (replySoFar: string) => void,
): Promise<Read> {
  let read = nothing
  for await (const more of stream) {
    const { text } = read
    read = withMore(read, more)
    if (read.text !== text) onText(read.text)
  }
  return read
}

/** @throws {ModelFailure} when the reply is no whole one */
export function toCompletion({ text, blocked, finish, usage, model }: Read): Completion {
  if (blocked || (finish !== undefined && unwilling.has(finish))) throw new ModelFailure('gemini', 'refused', { usage })
  if (text === '' || finish !== 'STOP') throw new ModelFailure('gemini', 'malformed', { usage })
  return { reply: text, usage, model }
}

/** The SDK's own `text` warns in the log of parts that are no text. */
function withMore(
  read: Read,
  { candidates, promptFeedback, usageMetadata, modelVersion }: GenerateContentResponse,
): Read {
  const candidate = candidates?.[0]
  const parts = candidate?.content?.parts ?? []
  return {
    text: read.text + parts.map(({ text, thought }) => (thought ? '' : (text ?? ''))).join(''),
    blocked: read.blocked || promptFeedback?.blockReason !== undefined,
    finish: candidate?.finishReason ?? read.finish,
    usage: usageMetadata ? usageOf(usageMetadata) : read.usage,
    model: modelVersion ?? read.model,
  }
}

function usageOf(counts: GenerateContentResponse['usageMetadata'] & {}): Usage {
  return {
    inputTokens: counts.promptTokenCount ?? 0,
    cachedTokens: counts.cachedContentTokenCount ?? 0,
    // Thinking is counted apart, and paid for like the reply.
    outputTokens: (counts.candidatesTokenCount ?? 0) + (counts.thoughtsTokenCount ?? 0),
  }
}
