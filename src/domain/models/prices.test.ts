import { expect, test } from 'vitest'
import { costMicroUsd, defaultModels, modelProviders, mostCostMicroUsd, priceOf } from './index.ts'

const usage = { inputTokens: 1_000, cachedTokens: 0, outputTokens: 100 }

test('what is asked by default has a price with every provider', () => {
  for (const provider of modelProviders) expect(priceOf(provider, defaultModels[provider])).not.toBeNull()
})

test('a dated name costs what its model costs, and the longer name wins', () => {
  expect(priceOf('openai', 'gpt-5-mini-2025-08-07')).toEqual(priceOf('openai', 'gpt-5-mini'))
  expect(priceOf('anthropic', 'claude-haiku-4-5-20251001')).toEqual(priceOf('anthropic', 'claude-haiku-4-5'))
  expect(priceOf('gemini', 'gemini-2.5-flash-lite')).not.toEqual(priceOf('gemini', 'gemini-2.5-flash'))
})

test.each(['gpt-5-ultra', 'gpt-50', 'llama-in-my-cellar', ''])(
  'the price of “%s” is unknown, which is not nothing',
  (model) => {
    expect(costMicroUsd('openai', model, usage)).toBeNull()
    expect(mostCostMicroUsd('openai', model, usage)).toBeNull()
  },
)

test('tokens are paid by their kind', () => {
  expect(costMicroUsd('openai', 'gpt-5-mini', usage)).toBe(450)
  expect(costMicroUsd('openai', 'gpt-5-mini', { ...usage, cachedTokens: 1_000 })).toBe(225)
  expect(mostCostMicroUsd('openai', 'gpt-5-mini', usage)).toBe(450)
})

test('a call is never cheaper than its parts, and never free when something was said', () => {
  expect(costMicroUsd('gemini', 'gemini-2.5-flash-lite', { inputTokens: 1, cachedTokens: 1, outputTokens: 0 })).toBe(1)
})
