import { z } from 'zod'
import { noUsage, type Usage } from '#domain/models'

const event = z.object({
  response: z.string().nullish(),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).optional(),
})

type Read = { readonly text: string; readonly usage: Usage; readonly isWhole: boolean }

/** Reads the server-sent events of Workers AI to their end. @throws when the stream breaks, or the signal fires */
export async function readEvents(
  events: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  onText?: (replySoFar: string) => void,
): Promise<Read> {
  let read: Read = { text: '', usage: noUsage, isWhole: false }
  let rest = ''
  const decoder = new TextDecoder()
  const reader = events.getReader()
  const stop = () => void reader.cancel()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const lines = (rest + decoder.decode(next.value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const before = read.text
        read = withLine(read, line)
        if (read.text !== before) onText?.(read.text)
      }
    }
    signal.throwIfAborted()
    return withLine(read, rest)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function withLine(read: Read, line: string): Read {
  if (!line.startsWith('data:')) return read
  const data = line.slice('data:'.length).trim()
  if (data === '[DONE]') return { ...read, isWhole: true }
  const { response, usage } = event.parse(JSON.parse(data))
  return {
    ...read,
    text: read.text + (response ?? ''),
    usage: usage
      ? { inputTokens: usage.prompt_tokens, cachedTokens: 0, outputTokens: usage.completion_tokens }
      : read.usage,
  }
}
