import { expect, test } from 'vitest'
import { vaultPasswords } from './index.ts'

const context = { requestId: 'a-request', actor: null }

test('a vault that does not answer is said to be unreachable, and the password is not repeated', async () => {
  const gone = () => Promise.reject(new Error('Network connection lost.'))
  const passwords = vaultPasswords({ hash: gone, verify: gone }, context)

  for (const attempt of [passwords.hash('a private phrase'), passwords.verify('$argon2id$', 'a private phrase')]) {
    const refused: unknown = await attempt.catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'OutsideError', service: 'vault', kind: 'unreachable' })
    expect(JSON.stringify(refused)).not.toContain('private')
  }
})
