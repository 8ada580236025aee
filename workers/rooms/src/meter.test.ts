import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'

const none = { interviewMicroUsd: null, monthMicroUsd: null }
const call = (microUsd: number, interviewId: string | null = 'i1') => ({ keyId: 'k1', interviewId, microUsd })

test('a reservation counts at once, and is settled to what the call did cost', async () => {
  const meter = env.METER.getByName('settled')
  const receipt = await meter.reserve(call(500), none)
  expect(await meter.spending('i1')).toMatchObject({ monthMicroUsd: 500, interviewMicroUsd: 500 })

  await meter.settle(receipt ?? '', 120)

  const { keys, ...sums } = await meter.spending('i1')
  expect(sums).toEqual({ monthMicroUsd: 120, interviewMicroUsd: 120 })
  expect(keys.k1?.totalMicroUsd).toBe(120)
  expect(keys.k1?.lastUsedAt).toBeGreaterThan(0)
})

test('a receipt is good once', async () => {
  const meter = env.METER.getByName('once')
  const receipt = (await meter.reserve(call(500), none)) ?? ''
  await meter.settle(receipt, 100)
  await meter.settle(receipt, 0)

  expect((await meter.spending(null)).monthMicroUsd).toBe(100)
})

test('calls side by side cannot pass a cap together', async () => {
  const meter = env.METER.getByName('together')
  const caps = { interviewMicroUsd: 1_000, monthMicroUsd: null }
  const receipts = await Promise.all(Array.from({ length: 10 }, () => meter.reserve(call(300), caps)))

  expect(receipts.filter((receipt) => receipt !== null)).toHaveLength(3)
})

test('the cap of an interview leaves the next one its own, and that of the month holds for all', async () => {
  const meter = env.METER.getByName('caps')
  const caps = { interviewMicroUsd: 1_000, monthMicroUsd: 1_800 }
  expect(await meter.reserve(call(900), caps)).not.toBeNull()
  expect(await meter.reserve(call(200), caps)).toBeNull()

  expect(await meter.reserve(call(800, 'i2'), caps)).not.toBeNull()
  expect(await meter.reserve(call(200, 'i3'), caps)).toBeNull()
})

test('who is forgotten has spent nothing', async () => {
  const meter = env.METER.getByName('gone')
  await meter.reserve(call(900), none)

  await meter.forget()

  expect(await meter.spending('i1')).toEqual({ monthMicroUsd: 0, interviewMicroUsd: 0, keys: {} })
})
