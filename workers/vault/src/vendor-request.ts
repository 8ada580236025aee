import type { KeyProvider } from '#domain/models'
import { egressHeaderPrefix } from '#protocol'

/** Where each vendor looks for the key. */
const credentials: Readonly<Record<KeyProvider, (apiKey: string) => readonly [header: string, value: string]>> = {
  openai: (apiKey) => ['authorization', `Bearer ${apiKey}`],
  anthropic: (apiKey) => ['x-api-key', apiKey],
  gemini: (apiKey) => ['x-goog-api-key', apiKey],
}

/** What would say something about the caller or its own caller, or change the connection. */
const notForVendors = new Set([
  'authorization',
  'proxy-authorization',
  'api-key',
  'x-api-key',
  'x-goog-api-key',
  'cookie',
  'forwarded',
  'x-real-ip',
  'true-client-ip',
  'connection',
  'upgrade',
])
const prefixesNotForVendors = [egressHeaderPrefix, 'cf-', 'x-forwarded-']

/** The caller's request as the vendor gets it: at that address, with the key, and with nothing of ours. */
export function vendorRequest(request: Request, url: URL, provider: KeyProvider, apiKey: string): Request {
  const kept = [...request.headers].filter(([name]) => isForVendors(name))
  const headers = new Headers([...kept, [...credentials[provider](apiKey)]])
  const { method, body, signal } = request
  // Replies about one key must not be cached for the next.
  return new Request(withoutKey(url), { method, headers, body, signal, redirect: 'manual', cache: 'no-store' })
}

/** The vendor's reply, streamed on. Nothing in it may set a cookie or pass for the vault's own word. */
export function callersResponse(reply: Response): Response {
  const response = new Response(reply.body, reply)
  response.headers.delete('set-cookie')
  for (const [name] of reply.headers) if (name.startsWith(egressHeaderPrefix)) response.headers.delete(name)
  return response
}

function isForVendors(name: string): boolean {
  return !notForVendors.has(name) && !prefixesNotForVendors.some((prefix) => name.startsWith(prefix))
}

/** Gemini also takes a key in the address, where it would end up in logs. */
function withoutKey(url: URL): URL {
  const address = new URL(url)
  if (address.searchParams.has('key')) address.searchParams.delete('key')
  return address
}
