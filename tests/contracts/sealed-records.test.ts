import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { neonSealedRecords } from '#adapters/neon'
import { vaultSeals } from '#adapters/vault'
import type { KeyPlace } from '#ports'
import { resealKeys } from '#usecases'
import { openKey, resealKey, sealKey } from '../../workers/vault/src/envelope.ts'
import { readMasterKeys } from '../../workers/vault/src/master-keys.ts'
import { readRecord } from '../../workers/vault/src/sealed-record.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

const [first, second] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
const before = ring('k1', { k1: first })
const during = ring('k2', { k1: first, k2: second })
const after = ring('k2', { k2: second })

test('records are walked in the order of their ids, each once', async () => {
  const { site, ids } = await withRecords(['a', 'b', 'c', 'd', 'e'])
  const records = neonSealedRecords(site.http)

  const start = await records.after(null, 2)
  const rest = await records.after(start.at(-1)?.id ?? null, 10)

  expect(start).toEqual([
    { id: ids[0], sealed: 'a' },
    { id: ids[1], sealed: 'b' },
  ])
  expect(rest.map(({ sealed }) => sealed)).toEqual(['c', 'd', 'e'])
  expect(await records.after(ids.at(-1) ?? null, 10)).toEqual([])
  expect(await records.after('no-id', 10)).toEqual([])
})

test('a record that changed meanwhile stays as it is', async () => {
  const { site, ids } = await withRecords(['a', 'b'])
  const records = neonSealedRecords(site.http)
  const [a = '', b = ''] = ids

  expect(await records.replace(a, 'a', 'new')).toBe(true)
  expect(await records.replace(a, 'a', 'newer')).toBe(false)
  expect(await records.replace('00000000-0000-7000-8000-000000000000', 'a', 'new')).toBe(false)
  expect(await records.after(null, 10)).toEqual([
    { id: a, sealed: 'new' },
    { id: b, sealed: 'b' },
  ])
})

test('all keys come under the new master key, those that cannot are counted, and once more changes nothing', async () => {
  const sealed = await Promise.all(Array.from({ length: 120 }, (_, at) => sealedBefore(at)))
  const { site } = await withRecords([...sealed, 'v1.garbage'])
  const records = neonSealedRecords(site.http)
  const rotate = () => walk(site)

  expect(await rotate()).toEqual({ resealed: 120, current: 0, unreadable: 1 })
  expect(await rotate()).toEqual({ resealed: 0, current: 120, unreadable: 1 })

  const kept = (await records.after(null, 200)).slice(0, 120)
  const opened = await Promise.all(kept.map(({ sealed }) => open(sealed)))
  expect(opened).toEqual(sealed.map((_, at) => `sk-${at}`))
})

async function walk(site: TestDatabase['site']) {
  const keys = await during
  const calls = {
    masterKey: () => Promise.resolve(keys.current.id),
    seal: (_context: object, place: KeyPlace, key: string) => sealKey(keys, place, key),
    reseal: (_context: object, sealed: string) => resealKey(keys, sealed),
  }
  const ports = {
    seals: vaultSeals(calls, { requestId: 'a-request', actor: null }),
    sealedRecords: neonSealedRecords(site.http),
  }
  const sum = { resealed: 0, current: 0, unreadable: 0 }
  let next: string | null = null
  do {
    const batch: Awaited<ReturnType<typeof resealKeys>> = await resealKeys(ports, next)
    expect(batch.masterKey).toBe('k2')
    for (const outcome of ['resealed', 'current', 'unreadable'] as const) sum[outcome] += batch[outcome]
    next = batch.next
  } while (next !== null)
  return sum
}

async function sealedBefore(at: number): Promise<string> {
  const place: KeyPlace = { ownerId: 'ada', provider: 'openai', keyId: `key-${at}`, host: 'api.openai.com' }
  return sealKey(await before, place, `sk-${at}`)
}

async function open(sealed: string): Promise<string | null> {
  const record = readRecord(sealed)
  return record && openKey(await after, record)
}

/** The two columns this is about, in a table that stands in for the one with all of them. */
async function withRecords(sealed: readonly string[]) {
  const database = await freshDatabase()
  await database.owner.query(`
    drop table if exists provider_key cascade;
    create table provider_key (id uuid primary key default uuidv7(), sealed text not null);
    grant select, update on provider_key to site`)
  const ids: string[] = []
  for (const each of sealed) {
    const { rows } = await database.owner.query<{ id: string }>(
      'insert into provider_key (sealed) values ($1) returning id',
      [each],
    )
    ids.push(...rows.map(({ id }) => id))
  }
  return { ...database, ids }
}

function ring(current: string, keys: Readonly<Record<string, string>>) {
  return readMasterKeys(JSON.stringify({ current, keys }))
}
