import { createExecutionContext } from 'cloudflare:test'
import { encodeBase64urlNoPadding } from '@oslojs/encoding'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { z } from 'zod'
import type { KeyProvider } from '#domain/models'
import type { KeyPlace } from '#ports'
import { egressHeaders, egressRefusal, egressRefusalHeader } from '#protocol'
import { Egress } from './egress.ts'
import { Seals } from './seals.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of `tests/fixtures/loopback.ts`. */
    loopback: string
  }
}

const apiKey = 'sk-proj-0123456789abcdefghijklmnopqrstuvwxyz'
const origins = {
  openai: 'https://api.openai.com',
  anthropic: 'https://api.anthropic.com',
  gemini: 'https://generativelanguage.googleapis.com',
} as const satisfies Readonly<Record<KeyProvider, string>>

const loopback = inject('loopback')
const VAULT_KEYS = JSON.stringify({ current: 'k1', keys: { k1: newKey() } })
const doubles = JSON.stringify(Object.fromEntries(Object.values(origins).map((origin) => [origin, loopback])))
/** As in production, but that the vendors are played by the server on this machine. */
const production = { VAULT_KEYS, EGRESS_DOUBLES: doubles }
const local = { VAULT_KEYS, EGRESS_LOCAL: 'true' }

const echoed = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})

const said: unknown[] = []
beforeEach(() => {
  for (const method of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: readonly unknown[]) => said.push(...words))
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  expect(said.splice(0).map(String).join('\n')).not.toMatch(/sk-proj|v1\.k1/u)
})

test.for([
  ['openai', '/v1/responses', 'authorization', `Bearer ${apiKey}`],
  ['anthropic', '/v1/messages', 'x-api-key', apiKey],
  ['gemini', '/v1beta/models/gemini:streamGenerateContent?alt=sse', 'x-goog-api-key', apiKey],
] as const)('%s gets its own request, with the key where it looks for it', async ([provider, path, header, value]) => {
  const sent = {
    ...(await access(place(provider))),
    authorization: 'Bearer dummy',
    'x-api-key': 'dummy',
    'x-goog-api-key': 'dummy',
    'api-key': 'dummy',
    cookie: 'session=mine',
    'cf-connecting-ip': '203.0.113.7',
    'x-forwarded-for': '203.0.113.7',
    'content-type': 'application/json',
    'anthropic-version': '2023-06-01',
  }

  const response = await call(production, `${origins[provider]}${path}`, sent, { method: 'POST', body: '{"a":1}' })

  const { method, url, headers, body } = echoed.parse(await response.json())
  expect({ method, url, body }).toEqual({ method: 'POST', url: path, body: '{"a":1}' })
  expect(headers).toMatchObject({ 'anthropic-version': '2023-06-01', 'content-type': 'application/json' })
  expect(headers[header]).toBe(value)
  const said = JSON.stringify(headers)
  for (const kept of ['dummy', 'session=mine', '203.0.113.7', 'x-egress', 'ada']) expect(said).not.toContain(kept)
  expect(said.split(apiKey)).toHaveLength(2)
})

test('a key in the address is taken out, and nothing else of it', async () => {
  const url = `${origins.gemini}/v1beta/models?pageSize=100&key=dummy&%6Bey=again&monkey=1`

  const response = await call(production, url, await access(place('gemini')))

  expect(echoed.parse(await response.json())).toMatchObject({
    method: 'GET',
    url: '/v1beta/models?pageSize=100&monkey=1',
  })
})

test('a path that looks like an address stays a path', async () => {
  const response = await call(production, `${origins.openai}//evil.example/v1`, await access(place('openai')))

  expect(echoed.parse(await response.json()).url).toBe('//evil.example/v1')
})

test("a vendor's own refusal is passed on as it is", async () => {
  const response = await call(production, `${origins.openai}/error`, await access(place('openai')))

  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(await response.text()).toBe('{"error":"slow down"}')
  expect(egressRefusal(response.headers)).toBeNull()
})

test('a reply sets no cookie and does not pass for the vault’s own word', async () => {
  const response = await call(production, `${origins.openai}/cookies`, await access(place('openai')))

  expect(response.headers.getSetCookie()).toEqual([])
  expect(response.headers.get(egressRefusalHeader)).toBeNull()
})

test('a reply comes through as it is written, half by half', async () => {
  const headers = await access(place('openai'))
  const response = await call(production, `${origins.openai}/stream?name=halves`, headers)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()

  // The second half is not written before the first was read here.
  expect(await reader?.read()).toMatchObject({ value: 'first half, ' })
  await fetch(`${loopback}/continue?name=halves`)
  expect(await reader?.read()).toMatchObject({ value: 'second half' })
})

test('a packed reply can be read', async () => {
  const response = await call(production, `${origins.openai}/gzip`, await access(place('openai')))

  expect(await response.text()).toBe('unpacked')
})

test.for(['301', '302', '303', '307', '308'])('a redirect (%s) is not followed', async (status) => {
  const response = await call(production, `${origins.openai}/redirect?status=${status}`, await access(place('openai')))

  expect(response.status).toBe(502)
  expect(response.headers.get('location')).toBeNull()
  expect(response.headers.get(egressRefusalHeader)).toBe('redirect')
  expect(egressRefusal(response.headers)).toBe('unsupported')
})

test('a key is not used for somebody else', async () => {
  const headers = await access(place('openai'))

  for (const ownerId of ['eve', '', 'ADA']) {
    await expectRefusal('not-allowed', production, `${origins.openai}/v1`, {
      ...headers,
      [egressHeaders.ownerId]: ownerId,
    })
  }
})

test.for([
  'https://api.openai.com.evil.example/v1',
  'https://evil.example/v1',
  'https://api.openai.com:8443/v1',
  'https://api.openai.com./v1',
])('a key is not sent to %s, which it was not sealed for', async (url) => {
  await expectRefusal('wrong-host', production, url, await access(place('openai')))
})

test.for([
  'http://api.openai.com/v1',
  'https://me:secret@api.openai.com/v1',
  'https://127.0.0.1/v1',
  'https://2130706433/v1',
  'https://[::1]/v1',
  'https://[::ffff:169.254.169.254]/latest',
  'https://metadata.google.internal/computeMetadata',
  'https://localhost:11434/v1',
])('%s is not called, even with a key sealed for it', async (url) => {
  const { host } = new URL(url)
  await expectRefusal('not-allowed', production, url, await access({ ...place('openai'), host }))
})

test('this machine is called where that is allowed', async () => {
  const headers = await access({ ...place('openai'), host: new URL(loopback).host })

  const response = await call(local, `${loopback}/v1/models`, headers)

  expect(echoed.parse(await response.json()).headers.authorization).toBe(`Bearer ${apiKey}`)
  await expectRefusal('not-allowed', { ...local, EGRESS_LOCAL: 'false' }, `${loopback}/v1/models`, headers)
})

test.for(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])('%s is no call to a model', async (method) => {
  await expectRefusal('not-allowed', production, `${origins.openai}/v1`, await access(place('openai')), { method })
})

test('what cannot be opened is said to be unreadable', async () => {
  const headers = await access(place('openai'))
  const sealed = headers[egressHeaders.sealed]
  const otherKeys = { ...production, VAULT_KEYS: JSON.stringify({ current: 'k1', keys: { k1: newKey() } }) }

  await expectRefusal('unreadable-key', otherKeys, `${origins.openai}/v1`, headers)
  await expectRefusal('unreadable-key', {}, `${origins.openai}/v1`, headers)
  for (const record of ['nonsense', '', sealed.slice(0, -1), sealed.replace('v1', 'v2'), sealed.repeat(40)]) {
    await expectRefusal('unreadable-key', production, `${origins.openai}/v1`, {
      ...headers,
      [egressHeaders.sealed]: record,
    })
  }
  await expectRefusal('unreadable-key', production, `${origins.openai}/v1`, {})
})

test('a vendor that is not there is said to be unreachable', async () => {
  // Nothing listens on port 9.
  const nobody = { ...production, EGRESS_DOUBLES: JSON.stringify({ [origins.openai]: 'http://127.0.0.1:9' }) }

  await expectRefusal('unreachable', nobody, `${origins.openai}/v1`, await access(place('openai')))
})

describe('over its binding', () => {
  const overBinding = async (path: string, init: RequestInit = {}) => {
    const headers = await access({ ...place('openai'), host: new URL(loopback).host }, env.VAULT_KEYS)
    return exports.Egress.fetch(`${loopback}${path}`, { ...init, headers })
  }

  test('a call goes through whole', async () => {
    const response = await overBinding('/v1', { method: 'POST', body: '{"a":1}' })

    expect(echoed.parse(await response.json())).toMatchObject({ method: 'POST', url: '/v1', body: '{"a":1}' })
  })

  test('a reply comes through as it is written', async () => {
    const reader = (await overBinding('/stream?name=binding')).body?.pipeThrough(new TextDecoderStream()).getReader()

    expect(await reader?.read()).toMatchObject({ value: 'first half, ' })
    await fetch(`${loopback}/continue?name=binding`)
    expect(await reader?.read()).toMatchObject({ value: 'second half' })
  })

  test.for(['/hang', '/stream?name=abandoned'])('who hangs up ends the call to the vendor too (%s)', async (path) => {
    const before = await abandoned()
    const caller = new AbortController()
    const call = overBinding(path, { signal: caller.signal }).then((response) => response.text())
    await new Promise((resolve) => setTimeout(resolve, 300))

    caller.abort()

    await expect(call).rejects.toThrow()
    await vi.waitFor(async () => {
      expect(await abandoned()).toBe(before + 1)
    }, 5_000)
  })
})

type Variables = ConstructorParameters<typeof Egress>[1]

async function expectRefusal(
  code: string,
  variables: Variables,
  url: string,
  headers: Readonly<Record<string, string>>,
  init: RequestInit = {},
): Promise<void> {
  const response = await call(variables, url, headers, init)

  expect(response.headers.get(egressRefusalHeader), url).toBe(code)
  expect(response.ok).toBe(false)
  expect(`${await response.text()} ${JSON.stringify([...response.headers])}`).not.toMatch(/sk-proj|v1\.k1/u)
}

function call(
  variables: Variables,
  url: string,
  headers: Readonly<Record<string, string>>,
  init: RequestInit = {},
): Promise<Response> {
  return new Egress(createExecutionContext(), variables).fetch(new Request(url, { ...init, headers }))
}

function place(provider: KeyProvider): KeyPlace {
  return { ownerId: 'ada', provider, keyId: 'key-1', host: new URL(origins[provider]).host }
}

/** What a caller says about the key it calls with. */
async function access(where: KeyPlace, masterKeys = VAULT_KEYS) {
  const seals = new Seals(createExecutionContext(), { VAULT_KEYS: masterKeys })
  return {
    [egressHeaders.sealed]: await seals.seal({ requestId: 'a-request', actor: 'ada' }, where, apiKey),
    [egressHeaders.ownerId]: 'ada',
    [egressHeaders.requestId]: 'a-request',
  }
}

async function abandoned(): Promise<number> {
  return Number(await (await fetch(`${loopback}/abandoned`)).text())
}

function newKey(): string {
  return encodeBase64urlNoPadding(crypto.getRandomValues(new Uint8Array(32)))
}
