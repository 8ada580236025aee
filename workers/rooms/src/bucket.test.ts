import { env } from 'cloudflare:workers'
import { runDurableObjectAlarm } from 'cloudflare:test'
import { expect, test } from 'vitest'

const rule = { name: 'guess', limit: 3, windowSeconds: 60 }

test('of twenty attempts at once, exactly as many pass as the rule allows', async () => {
  const bucket = env.BUCKET.getByName('parallel')
  const answers = await Promise.all(Array.from({ length: 20 }, () => bucket.take(rule)))

  expect(answers.filter(({ retryAfterSeconds }) => retryAfterSeconds === 0)).toHaveLength(3)
})

test('whoever is refused is told when to come back', async () => {
  const bucket = env.BUCKET.getByName('later')
  for (let count = 0; count < 3; count += 1) await bucket.take(rule)

  const { retryAfterSeconds } = await bucket.take(rule)

  expect(retryAfterSeconds).toBeGreaterThan(55)
  expect(retryAfterSeconds).toBeLessThanOrEqual(60)
})

test('a new window starts from nothing', async () => {
  const bucket = env.BUCKET.getByName('window')
  for (let count = 0; count < 3; count += 1) await bucket.take(rule)

  await runDurableObjectAlarm(bucket)

  expect(await bucket.take(rule)).toEqual({ retryAfterSeconds: 0 })
})

test('whoever showed that they were not guessing starts from nothing', async () => {
  const bucket = env.BUCKET.getByName('reset')
  for (let count = 0; count < 3; count += 1) await bucket.take(rule)

  await bucket.reset()

  expect(await bucket.take(rule)).toEqual({ retryAfterSeconds: 0 })
})
