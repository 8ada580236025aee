import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordProblem, passwordStrength } from './index.ts'

test.for([
  ['Tr0ub4dor&Zebra', 'of four kinds'],
  ['xK9#mVq2', 'of exactly eight characters, four kinds'],
  ['four legged furniture walks', 'a passphrase'],
  ['ünïcödé wörds cöunt', 'a passphrase with accents'],
  ['मेरा पहला साक्षात्कार है', 'a passphrase in a script without case'],
  ['Ж9ы#Ки2ц', 'of four kinds, not Latin'],
])('%s is taken: %s', ([password = '']) => {
  expect(passwordProblem(password)).toBeNull()
})

test.for([
  ['', 'too-short'],
  ['xK9#mVq', 'too-short'],
  ['😀😀😀😀', 'too-short'],
  ['x'.repeat(64) + 'yZ9#'.repeat(17), 'too-long'],
  ['xkqmvbwt', 'needs-kinds'],
  ['xKqMvBwT92', 'needs-kinds'],
  ['xkq#mvb!92wtpz', 'needs-kinds'],
  ['Password1!', 'common'],
  ['P@ssw0rd1!', 'common'],
  ['Pa$$w0rd', 'common'],
  ['!!Qwerty123', 'common'],
  ['Summer2026!', 'common'],
  ['L3tm31n!', 'common'],
  ['W3lc0me123!', 'common'],
  ['1nterv1ew!', 'common'],
  ['12345678901234567890', 'common'],
  ['aaaaaaaaaaaaaaaaaaaa', 'common'],
  ['abcdefghijklmnopqrstuvwxyz', 'common'],
  ['passwordpassword', 'common'],
  ['Correct Horse Battery Staple', 'common'],
])('%s is refused as %s', ([password = '', problem]) => {
  expect(passwordProblem(password)).toBe(problem)
})

test('the longest allowed password has 128 characters', () => {
  const random = 'xK9#mVq2'.repeat(15) + 'pL4%wTzR'

  expect(random).toHaveLength(128)
  expect(passwordProblem(random)).toBeNull()
  expect(passwordProblem(`${random}!`)).toBe('too-long')
})

test('the meter rises with what is harder to guess', () => {
  const meter = ['', 'Password1!', 'xkqmvbwt', 'xK9#mVq2', 'xK9#mVq2pL', 'xK9#mVq2pL4%wTzR']

  expect(meter.map(passwordStrength)).toEqual([0, 0, 1, 3, 3, 4])
})

test('repetition and sequences do not fill the meter', () => {
  expect(passwordStrength('Aaaaaaa1!aaaaaaaaaaaaaa')).toBeLessThan(passwordStrength('Akzpqwe1!bvmrtyhcdsgjl'))
  expect(passwordStrength('abcdefghij1234567890')).toBeLessThan(4)
})

test('a refused password never shows as good', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 140 }), (password) => {
      if (passwordProblem(password) !== null) expect(passwordStrength(password)).toBeLessThan(2)
      else expect(passwordStrength(password)).toBeGreaterThan(1)
    }),
  )
})
