import { expect, test } from 'vitest'
import { egressRefusal, egressRefusalHeader } from './index.ts'

test.for([
  ['unreadable-key', 'unreadable-key'],
  ['wrong-host', 'unreadable-key'],
  ['redirect', 'unsupported'],
  ['not-allowed', 'unsupported'],
  ['unreachable', 'unreachable'],
  ['a code of a later vault', 'unreachable'],
  ['toString', 'unreachable'],
])("the vault's refusal %s is a model's fault: %s", ([refusal = '', fault]) => {
  expect(egressRefusal(new Headers({ [egressRefusalHeader]: refusal }))).toBe(fault)
})

test("a vendor's reply is none of the vault's refusals", () => {
  expect(egressRefusal(new Headers({ 'content-type': 'application/json' }))).toBeNull()
})
