import { createExecutionContext } from 'cloudflare:test'
import { encodeBase64urlNoPadding } from '@oslojs/encoding'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyPlace } from '#ports'
import { openKey } from './envelope.ts'
import { readMasterKeys } from './master-keys.ts'
import { readRecord } from './sealed-record.ts'
import { Seals } from './seals.ts'

const context = { requestId: 'a-request', actor: 'ada' }
const place: KeyPlace = { ownerId: 'ada', provider: 'openai', keyId: 'key-1', host: 'api.openai.com' }
const apiKey = 'sk-proj-0123456789abcdefghijklmnopqrstuvwxyz'
const [first, second] = [newKey(), newKey()]
const beforeRotation = ring('k1', { k1: first })
const duringRotation = ring('k2', { k1: first, k2: second })
const afterRotation = ring('k2', { k2: second })

test('a sealed key says which master key and what place it is for, and not the key', async () => {
  const sealed = await seals(beforeRotation).seal(context, place, apiKey)

  expect(sealed).toMatch(/^v1\.k1\.[\w-]+\.[\w-]{80}\.[\w-]+$/)
  expect(readRecord(sealed)?.place).toEqual(place)
  expect(sealed).not.toContain(apiKey)
  expect(atob((sealed.split('.')[4] ?? '').replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('sk-proj')
  expect(await opened(beforeRotation, sealed)).toBe(apiKey)
})

test('the same key is never sealed alike', async () => {
  const [one, other] = await Promise.all([
    seals(beforeRotation).seal(context, place, apiKey),
    seals(beforeRotation).seal(context, place, apiKey),
  ])

  const parts = (sealed: string) => sealed.split('.').slice(3)
  expect(parts(one).filter((part) => parts(other).includes(part))).toEqual([])
})

test('any key and place come back as they were', async () => {
  const printable = fc.stringMatching(/^[!-~]{1,500}$/)
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  const anyPlace = fc.record({
    ownerId: text,
    provider: fc.constantFrom('openai' as const, 'anthropic' as const, 'gemini' as const),
    keyId: text,
    host: text,
  })
  await fc.assert(
    fc.asyncProperty(anyPlace, printable, async (where, key) => {
      const sealed = await seals(beforeRotation).seal(context, where, key)
      expect(readRecord(sealed)?.place).toEqual(where)
      expect(await opened(beforeRotation, sealed)).toBe(key)
    }),
    { numRuns: 50 },
  )
})

test('a record with any character changed, added or taken away opens nothing', async () => {
  const sealed = await seals(duringRotation).seal(context, place, apiKey)
  const alphabet = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ é')
  const changed = fc
    .tuple(fc.nat(sealed.length - 1), fc.constantFrom(...alphabet), fc.constantFrom('change', 'add', 'take'))
    .map(([at, character, how]) => {
      const rest = sealed.slice(how === 'add' ? at : at + 1)
      return sealed.slice(0, at) + (how === 'take' ? '' : character) + rest
    })
    .filter((text) => text !== sealed)
  await fc.assert(
    fc.asyncProperty(changed, async (text) => {
      expect(await opened(duringRotation, text)).toBeNull()
    }),
    { numRuns: 2_000 },
  )
})

test('every single character counts', async () => {
  const sealed = await seals(duringRotation).seal(context, place, apiKey)
  for (let at = 0; at < sealed.length; at++) {
    // The neighbour in the alphabet differs in the last bit alone, which a lax decoder would drop.
    const neighbour = String.fromCharCode(sealed.charCodeAt(at) ^ 1)
    const text = sealed.slice(0, at) + neighbour + sealed.slice(at + 1)
    expect(await opened(duringRotation, text), `${sealed}\n${text}`).toBeNull()
  }
})

test('a record put together from two opens nothing', async () => {
  const places = [place, { ...place, ownerId: 'eve' }, { ...place, host: 'evil.example' }, { ...place, keyId: 'key-2' }]
  const records = await Promise.all(
    places.map(async (each) => (await seals(beforeRotation).seal(context, each, apiKey)).split('.')),
  )
  for (const one of records) {
    for (const other of records.filter((each) => each !== one)) {
      for (const at of [2, 3, 4]) {
        expect(await opened(beforeRotation, one.with(at, other[at] ?? '').join('.'))).toBeNull()
      }
    }
  }
})

test('another master key opens nothing, whatever it is called', async () => {
  const sealed = await seals(beforeRotation).seal(context, place, apiKey)

  expect(await opened(ring('k1', { k1: second }), sealed)).toBeNull()
  expect(await opened(afterRotation, sealed)).toBeNull()
})

test('resealed, a record needs the old master key no more, and its API key was not touched', async () => {
  const sealed = await seals(beforeRotation).seal(context, place, apiKey)

  const resealed = await seals(duringRotation).reseal(context, sealed)

  if (resealed.outcome !== 'resealed') throw new Error(resealed.outcome)
  expect(await opened(afterRotation, resealed.sealed)).toBe(apiKey)
  expect(await opened(beforeRotation, resealed.sealed)).toBeNull()
  expect(readRecord(resealed.sealed)?.place).toEqual(place)
  expect(resealed.sealed.split('.')[4]).toBe(sealed.split('.')[4])
  expect(await seals(duringRotation).reseal(context, resealed.sealed)).toEqual({ outcome: 'current' })
})

test('what cannot be opened cannot be resealed', async () => {
  const sealed = await seals(beforeRotation).seal(context, place, apiKey)
  const parts = sealed.split('.')
  const elsewhere = (await seals(beforeRotation).seal(context, { ...place, host: 'evil.example' }, apiKey)).split('.')

  for (const text of ['', 'nonsense', 'v1.k1...', parts.with(2, elsewhere[2] ?? '').join('.')]) {
    expect(await seals(duringRotation).reseal(context, text || '.')).toEqual({ outcome: 'unreadable' })
  }
  expect(await seals(afterRotation).reseal(context, sealed)).toEqual({ outcome: 'unreadable' })
})

test('what is no key or no place is refused, and not repeated', async () => {
  const refused = [
    seals(beforeRotation).seal(context, place, `${apiKey}\r\nhost: evil.example`),
    seals(beforeRotation).seal(context, place, ''),
    seals(beforeRotation).seal(context, { ...place, ownerId: '' }, apiKey),
  ]
  for (const attempt of refused) {
    const error = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Error)
    expect(told(error)).not.toContain('sk-proj')
  }
})

test.for([
  undefined,
  '',
  `{"current":"k1","keys":{"k1":"${first}"`,
  `{"current":"k1","keys":{"k1":"${first.slice(1)}"}}`,
  `{"current":"k2","keys":{"k1":"${first}"}}`,
  `{"current":"k.1","keys":{"k.1":"${first}"}}`,
])('master keys that are none are said to be so, without a word of them (%#)', async (secret) => {
  const error = await readMasterKeys(secret).then(
    () => null,
    (reason: unknown) => reason,
  )

  expect(told(error)).toContain('VAULT_KEYS')
  expect(told(error)).not.toContain(first.slice(1, 9))
})

test('a vault without master keys seals nothing', async () => {
  await expect(seals().seal(context, place, apiKey)).rejects.toThrow('VAULT_KEYS is missing or malformed')
})

function seals(VAULT_KEYS?: string): Seals {
  return new Seals(createExecutionContext(), VAULT_KEYS === undefined ? {} : { VAULT_KEYS })
}

async function opened(secret: string, sealed: string): Promise<string | null> {
  const record = readRecord(sealed)
  return record && openKey(await readMasterKeys(secret), record)
}

function ring(current: string, keys: Readonly<Record<string, string>>): string {
  return JSON.stringify({ current, keys })
}

function newKey(): string {
  return encodeBase64urlNoPadding(crypto.getRandomValues(new Uint8Array(32)))
}

function told(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}` : String(error)
}
