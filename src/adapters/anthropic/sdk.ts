export type AnthropicOptions = {
  /** Puts the key in, and lets requests out to the key's own host only. */
  readonly fetch: typeof globalThis.fetch
  /** `null`: Anthropic's own. */
  readonly baseUrl: string | null
}

export type Sdk = Awaited<ReturnType<ReturnType<typeof connect>>>

/** Loads the SDK at the first call: a room that never uses this vendor does not pay for it. */
export function connect({ fetch, baseUrl }: { fetch: typeof globalThis.fetch; baseUrl: string }) {
  const load = async () => {
    const { Anthropic, APIConnectionError, APIConnectionTimeoutError, APIError } = await import('@anthropic-ai/sdk')
    const client = new Anthropic({
      // Not a key: the vault has that.
      apiKey: 'sealed',
      authToken: null,
      baseURL: baseUrl,
      fetch: (input, init) => fetch(input, init),
      // The chain decides what is tried again.
      maxRetries: 0,
      // It logs what it could not parse, which is text of people.
      logLevel: 'off',
    })
    return { client, APIError, APIConnectionError, APIConnectionTimeoutError }
  }
  let loaded: ReturnType<typeof load> | undefined
  return () => (loaded ??= load())
}
