import Argon2 from '@phi-ag/argon2'
import wasm from '@phi-ag/argon2/argon2.wasm'
import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { verifyPassword } from './password-hash.ts'

const context = { requestId: 'a-request', actor: null }
const vault = exports.Passwords

test('a password is hashed with argon2id, 19 MiB, two passes and one lane', async () => {
  expect(await vault.hash(context, 'Correct horse 9!')).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/,
  )
})

test('the right password matches and a wrong one does not', async () => {
  const hash = await vault.hash(context, 'Correct horse 9!')

  expect(await vault.verify(context, { hash, password: 'Correct horse 9!' })).toEqual({ matches: true, rehashed: null })
  expect(await vault.verify(context, { hash, password: 'correct horse 9!' })).toEqual({
    matches: false,
    rehashed: null,
  })
})

test('the same password never gives the same hash twice', async () => {
  expect(await vault.hash(context, 'Correct horse 9!')).not.toBe(await vault.hash(context, 'Correct horse 9!'))
})

test('a password typed with combining accents is the same password', async () => {
  const hash = await vault.hash(context, 'Caf\u00e9 au lait 9!')

  expect(await vault.verify(context, { hash, password: 'Cafe\u0301 au lait 9!' })).toMatchObject({ matches: true })
})

test('a hash made with weaker settings still opens, and comes back made with ours', async () => {
  const argon2 = new Argon2(await WebAssembly.instantiate(wasm))
  const weak = argon2.hash('Correct horse 9!', { memoryCost: 8_192, timeCost: 1, parallelism: 1 }).encoded

  const { matches, rehashed } = await vault.verify(context, { hash: weak, password: 'Correct horse 9!' })

  expect(matches).toBe(true)
  expect(rehashed).toContain('$m=19456,t=2,p=1$')
  expect(await vault.verify(context, { hash: rehashed ?? '', password: 'Correct horse 9!' })).toEqual({
    matches: true,
    rehashed: null,
  })
})

test('a weaker hash gives nothing to a wrong password', async () => {
  const argon2 = new Argon2(await WebAssembly.instantiate(wasm))
  const weak = argon2.hash('Correct horse 9!', { memoryCost: 8_192, timeCost: 1, parallelism: 1 }).encoded

  expect(await vault.verify(context, { hash: weak, password: 'wrong' })).toEqual({ matches: false, rehashed: null })
})

test('what is not a hash is an error, never a match', async () => {
  const argon2 = new Argon2(await WebAssembly.instantiate(wasm))

  expect(() => verifyPassword(argon2, 'plain text', 'plain text')).toThrow('not a password hash')
})
