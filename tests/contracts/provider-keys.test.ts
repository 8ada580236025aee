import { expect, test } from 'vitest'
import { neonPeople, neonProviderKeys } from '#adapters/neon'
import { systemIds } from '#adapters/system'
import { freshDatabase, person } from './database.ts'
import { roundTrips } from './round-trips.ts'
import { newProviderKey } from './samples.ts'

const most = 10
const cautious = {
  whenAway: 'pause',
  samples: 3,
  interviewCapMicroUsd: 250_000,
  monthCapMicroUsd: 5_000_000_000,
} as const

test('an added key is found again as it was, and without its seal where it is only shown', async () => {
  const { keys, ada } = await setting()
  const given = newProviderKey({ baseUrl: 'https://models.example/v1', host: 'models.example' })

  const added = await keys.add(ada, given, most)

  const { sealed, ...shown } = given
  expect(added).toEqual({ ...shown, createdAt: added?.createdAt })
  expect(await keys.find(ada, given.id)).toEqual({ ...added, sealed })
})

test('keys are listed in the order in which they were added, until they are put into another', async () => {
  const { keys, ada } = await setting()
  const [first, second, third] = [newProviderKey(), newProviderKey({ provider: 'gemini' }), newProviderKey()]
  for (const key of [first, second, third]) await keys.add(ada, key, most)
  expect(await order(keys, ada)).toEqual([first.id, second.id, third.id])

  await keys.reorder(ada, [third.id, first.id, second.id])

  expect(await order(keys, ada)).toEqual([third.id, first.id, second.id])
})

test('a key that a new order does not name comes after those it names, and a new one last', async () => {
  const { keys, ada } = await setting()
  const [first, second, third, fourth] = [newProviderKey(), newProviderKey(), newProviderKey(), newProviderKey()]
  for (const key of [first, second, third]) await keys.add(ada, key, most)

  await keys.reorder(ada, ['not-an-id', third.id, systemIds.next()])
  await keys.add(ada, fourth, most)

  expect(await order(keys, ada)).toEqual([third.id, first.id, second.id, fourth.id])
})

test('an order of no keys changes none', async () => {
  const { keys, ada } = await setting()
  const [first, second] = [newProviderKey(), newProviderKey()]
  for (const key of [first, second]) await keys.add(ada, key, most)

  await keys.reorder(ada, [])

  expect(await order(keys, ada)).toEqual([first.id, second.id])
})

test('one key too many is not kept, however many come at once', async () => {
  const { keys, ada } = await setting()

  const added = await Promise.all(Array.from({ length: 6 }, () => keys.add(ada, newProviderKey(), 4)))

  expect(added.filter((key) => key === undefined)).toHaveLength(2)
  expect(await order(keys, ada)).toHaveLength(4)
})

test('models and the switch of a key change each by itself', async () => {
  const { keys, ada } = await setting()
  const key = newProviderKey()
  await keys.add(ada, key, most)
  const models = { interviewer: 'small', evaluator: 'large', writer: 'middling' }

  expect(await keys.change(ada, key.id, { models })).toBe(true)
  expect(await keys.find(ada, key.id)).toMatchObject({ models, isOn: true })
  expect(await keys.change(ada, key.id, { isOn: false })).toBe(true)
  expect(await keys.find(ada, key.id)).toMatchObject({ models, isOn: false })
  expect(await keys.change(ada, key.id, {})).toBe(true)
})

test('nothing of a removed key stays in the database, and its place is free again', async () => {
  const { keys, ada, database } = await setting()
  const key = newProviderKey()
  await keys.add(ada, key, 1)

  expect(await keys.remove(ada, key.id)).toBe(true)

  expect(await keys.find(ada, key.id)).toBeUndefined()
  expect(await keys.remove(ada, key.id)).toBe(false)
  const { rows } = await database.owner.query('select * from provider_key')
  expect(rows).toEqual([])
  expect(await keys.add(ada, newProviderKey(), 1)).toBeDefined()
})

test('the policy is the careful one until another is saved, and can be saved again', async () => {
  const { keys, ada } = await setting()
  const careful = { whenAway: 'built-in', samples: 1, interviewCapMicroUsd: null, monthCapMicroUsd: null }
  expect((await keys.list(ada)).policy).toEqual(careful)

  await keys.savePolicy(ada, cautious)
  expect((await keys.list(ada)).policy).toEqual(cautious)

  await keys.savePolicy(ada, { ...cautious, monthCapMicroUsd: null })
  expect((await keys.list(ada)).policy).toEqual({ ...cautious, monthCapMicroUsd: null })
})

test('what is not theirs does not exist for another account', async () => {
  const { keys, ada, eve } = await setting()
  const [first, second] = [newProviderKey(), newProviderKey()]
  for (const key of [first, second]) await keys.add(ada, key, most)
  await keys.savePolicy(ada, cautious)
  const before = await keys.list(ada)

  expect(await keys.find(eve, first.id)).toBeUndefined()
  expect(await keys.change(eve, first.id, { isOn: false })).toBe(false)
  expect(await keys.remove(eve, first.id)).toBe(false)
  await keys.reorder(eve, [second.id, first.id])
  await keys.savePolicy(eve, { ...cautious, whenAway: 'built-in' })
  expect(await keys.add(eve, newProviderKey(), 1)).toBeDefined()

  expect(await keys.list(ada)).toEqual(before)
  expect((await keys.list(eve)).keys).toHaveLength(1)
})

test('keys and policy go with their person', async () => {
  const { keys, ada, database } = await setting()
  await keys.add(ada, newProviderKey(), most)
  await keys.savePolicy(ada, cautious)

  await neonPeople(database.site.http).remove(ada)

  const { rows } = await database.owner.query(
    'select id from provider_key union all select owner_id from provider_policy',
  )
  expect(rows).toEqual([])
})

test.for(['', 'not-an-id', "' or true --"])('the id "%s" finds nothing', async (id) => {
  const { keys, ada } = await setting()

  expect(await keys.find(ada, id)).toBeUndefined()
  expect(await keys.change(ada, id, { isOn: false })).toBe(false)
  expect(await keys.remove(ada, id)).toBe(false)
})

test('every act is one round trip', async () => {
  const { keys, ada } = await setting()
  const key = newProviderKey()

  expect(await roundTrips(() => keys.add(ada, key, most))).toBe(1)
  expect(await roundTrips(() => keys.list(ada))).toBe(1)
  expect(await roundTrips(() => keys.find(ada, key.id))).toBe(1)
  expect(await roundTrips(() => keys.change(ada, key.id, { isOn: false }))).toBe(1)
  expect(await roundTrips(() => keys.reorder(ada, [key.id]))).toBe(1)
  expect(await roundTrips(() => keys.savePolicy(ada, cautious))).toBe(1)
  expect(await roundTrips(() => keys.remove(ada, key.id))).toBe(1)
})

async function order(keys: ReturnType<typeof neonProviderKeys>, ownerId: string): Promise<readonly string[]> {
  return (await keys.list(ownerId)).keys.map(({ id }) => id)
}

async function setting() {
  const database = await freshDatabase()
  const [ada, eve] = [await person(database, 'Ada'), await person(database, 'Eve')]
  return { database, ada, eve, keys: neonProviderKeys(database.site.http) }
}
