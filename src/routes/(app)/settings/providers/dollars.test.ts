import { expect, test } from 'vitest'
import { dollarsOf, microUsdOf } from './dollars.ts'

test.for([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['5', 5_000_000],
  ['$ 1.50', 1_500_000],
  ['.25', 250_000],
  ['0.000001', 1],
  ['100000', 100_000_000_000],
  ['100000.01', undefined],
  ['1.5000001', undefined],
  ['1,50', undefined],
  ['-1', undefined],
  ['1e3', undefined],
  ['five', undefined],
] as const)('%j dollars are %j millionths', ([typed, microUsd]) => {
  expect(microUsdOf(typed)).toBe(microUsd)
})

test.for([null, 0, 5_000_000, 1_500_000, 250_000, 1_234_567])(
  'an amount of %j is shown so that it reads as itself',
  (amount) => {
    expect(microUsdOf(dollarsOf(amount))).toBe(amount)
  },
)

test('cents are shown as two digits', () => {
  expect(dollarsOf(1_500_000)).toBe('1.50')
  expect(dollarsOf(5_000_000)).toBe('5')
})
