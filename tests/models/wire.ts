type App = { fetch(request: Request): Response | Promise<Response> }

/**
 * Stands where the vault's Egress stands: puts the key in, sends the request to the double instead of the vendor, and
 * breaks off what the caller aborts, as a network does.
 */
export function wiredTo(app: App, withKey: (headers: Headers) => void): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    withKey(request.headers)
    const { signal } = request
    signal.throwIfAborted()
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new DOMException('Aborted.', 'AbortError')), { once: true }),
    )
    const response = await Promise.race([app.fetch(request), aborted])
    const body = response.body?.pipeThrough(new TransformStream(), { signal }) ?? null
    return new Response(body, response)
  }
}
