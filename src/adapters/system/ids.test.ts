import { expect, test } from 'vitest'
import { systemIds } from './index.ts'

test('an id is a UUIDv7 that says when it was made', () => {
  const before = Date.now()
  const id = systemIds.next()

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const madeAt = parseInt(id.replace('-', '').slice(0, 12), 16)
  expect(madeAt).toBeGreaterThanOrEqual(before)
  expect(madeAt).toBeLessThanOrEqual(Date.now())
})

test('a thousand ids are a thousand different ids', () => {
  expect(new Set(Array.from({ length: 1000 }, () => systemIds.next())).size).toBe(1000)
})
