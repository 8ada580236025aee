import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'

test('a room answers when it is spoken to', async () => {
  expect(await env.ROOMS.getByName('a-room').ping()).toBe('pong')
})
