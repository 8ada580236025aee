import { expect, test } from 'vitest'
import { keyProblem, lastFourOf } from './index.ts'

test.for([
  ['', 'empty'],
  ['k'.repeat(500), null],
  ['k'.repeat(501), 'too-long'],
  ['sk-proj_a/b+c=.~!', null],
  ['looks like no key', 'characters'],
  ['sk-abc\r\nx-other: header', 'characters'],
  ['sk-abc\u0000def', 'characters'],
  ['sk-abc\u007fdef', 'characters'],
  ['schlüssel-schlüssel', 'characters'],
  ['sk-abc\u200bdef', 'characters'],
] as const)('of the key %j the problem is %s', ([key, problem]) => {
  expect(keyProblem(key)).toBe(problem)
})

test.for([
  ['sk-proj-1234567890wxyz', 'wxyz'],
  ['twelve-signs', 'igns'],
  ['eleven-sign', ''],
] as const)('the key %s is told apart by %j', ([key, lastFour]) => {
  expect(lastFourOf(key)).toBe(lastFour)
})
