import { expect, test } from 'vitest'
import { openaiVendor } from '#adapters/openai'
import { openAiDouble } from '../doubles/openai.ts'
import { modelVendorContract } from './contract.ts'
import { wiredTo } from './wire.ts'

modelVendorContract({
  provider: 'openai',
  model: 'gpt-5-mini',
  open(key, mind) {
    const { app, stage } = openAiDouble(mind ? { mind } : {})
    const fetch = wiredTo(app, (headers) => headers.set('authorization', `Bearer ${key}`))
    return { vendor: openaiVendor({ fetch, baseUrl: null }), stage }
  },
  models: ['gpt-5-mini', 'gpt-5-mini-2025-08-07', 'gpt-4.1-mini'],
  expected: { 'rate-limited': { fault: 'rate-limited', retryAfterMs: 1500 } },
})

test('a server of somebody’s own that knows no schemas is told the schema in words, and asked for JSON', async () => {
  const { app, stage } = openAiDouble({ compatible: true })
  const fetch = wiredTo(app, (headers) => headers.set('authorization', 'Bearer sk-double'))
  const vendor = openaiVendor({ fetch, baseUrl: 'https://models.example/v1' })
  const prompt = {
    name: 'question',
    instructions: 'Ask.',
    input: 'About Go.',
    schema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
    maxTokens: 100,
  }
  const model = vendor.model('llama-local')

  for (let turn = 1; turn <= 2; turn++) {
    const { reply } = await model.complete(prompt, { signal: AbortSignal.timeout(20_000) })
    expect(reply).toMatch(/^\{"text":".+"\}$/u)
  }
  // Once refused, and from then on asked in the manner that it takes.
  expect(stage.asked).toEqual(['json_schema', 'json_object', 'json_object'])
  expect(await vendor.models(AbortSignal.timeout(20_000))).toEqual(['llama-local'])
})
