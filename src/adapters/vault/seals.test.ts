import { expect, test } from 'vitest'
import type { KeyPlace } from '#ports'
import type { Resealed } from '#protocol'
import { vaultSeals } from './index.ts'

const context = { requestId: 'a-request', actor: null }
const place: KeyPlace = { ownerId: 'ada', provider: 'openai', keyId: 'key-1', host: 'api.openai.com' }

const some = { masterKey: () => Promise.resolve('k1'), seal: () => Promise.resolve('sealed') }

test('what cannot be opened is refused, what is up to date needs nothing', async () => {
  const seals = (resealed: Resealed) => vaultSeals({ ...some, reseal: () => Promise.resolve(resealed) }, context)

  expect(await seals({ outcome: 'resealed', sealed: 'anew' }).reseal('sealed')).toBe('anew')
  expect(await seals({ outcome: 'current' }).reseal('sealed')).toBeNull()
  await expect(seals({ outcome: 'unreadable' }).reseal('sealed')).rejects.toMatchObject({
    service: 'vault',
    kind: 'refused',
  })
})

test('a vault that does not answer is said to be unreachable, and the key is not repeated', async () => {
  const gone = () => Promise.reject(new Error('Network connection lost.'))
  const seals = vaultSeals({ masterKey: gone, seal: gone, reseal: gone }, context)

  for (const attempt of [seals.seal(place, 'sk-secret'), seals.reseal('sealed'), seals.masterKey()]) {
    const refused: unknown = await attempt.catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'OutsideError', service: 'vault', kind: 'unreachable' })
    expect(JSON.stringify(refused)).not.toContain('sk-secret')
  }
})
