import { failingEarly } from './failure.ts'

export type GeminiOptions = {
  /** Puts the key in, and lets requests out to the key's own host only. */
  readonly fetch: typeof globalThis.fetch
  /** `null`: Google's own. */
  readonly baseUrl: string | null
}

/** Loads the SDK at the first call: a room that never uses this vendor does not pay for it. */
export function connect({ fetch, baseUrl }: { fetch: typeof globalThis.fetch; baseUrl: string }) {
  const load = async () => {
    const { ApiError, GoogleGenAI, ThinkingLevel } = await import('@google/genai')
    const { models } = new GoogleGenAI({
      // Not a key: the vault has that.
      apiKey: 'sealed',
      // Without `retryOptions` it tries nothing again: the chain decides that.
      httpOptions: { baseUrl, fetch: failingEarly(fetch) },
    })
    return { models, ApiError, ThinkingLevel }
  }
  let loaded: ReturnType<typeof load> | undefined
  return () => (loaded ??= load())
}

export type Sdk = Awaited<ReturnType<ReturnType<typeof connect>>>
