import { expect, test } from 'vitest'
import { phraseMoney } from './money.ts'

test.for([
  [0, '$0.00'],
  [12, '$0.000012'],
  [4_249, '$0.0042'],
  [9_999, '$0.01'],
  [10_000, '$0.01'],
  [1_250_000, '$1.25'],
  [1_234_567_890, '$1,234.57'],
] as const)('%i millionths of a dollar are %s', ([microUsd, phrased]) => {
  expect(phraseMoney(microUsd, { language: 'en' })).toBe(phrased)
})
