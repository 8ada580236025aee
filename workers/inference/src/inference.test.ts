import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'

test('without Workers AI the Worker says so instead of failing', async () => {
  expect(await exports.Inference.status()).toBe('unavailable')
})
