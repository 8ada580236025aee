import { describe } from 'vitest'
import { anthropicVendor } from '#adapters/anthropic'
import { anthropicDouble } from '../doubles/anthropic.ts'
import { modelVendorContract, type Subject } from './contract.ts'
import { wiredTo } from './wire.ts'

const subject: Omit<Subject, 'model'> = {
  provider: 'anthropic',
  open(key, mind) {
    const { app, stage } = anthropicDouble(mind ? { mind } : {})
    const fetch = wiredTo(app, (headers) => {
      // The SDK puts its key here, and the vendor takes no two.
      headers.delete('authorization')
      headers.set('x-api-key', key)
    })
    return { vendor: anthropicVendor({ fetch, baseUrl: null }), stage }
  },
  models: ['claude-haiku-5-5', 'claude-sonnet-5-5', 'claude-haiku-4-5-20251001'],
  expected: { 'rate-limited': { fault: 'rate-limited', retryAfterMs: 7000 } },
}

describe.for(['claude-haiku-4-5', 'claude-haiku-5-5'])('%s', (model) => {
  modelVendorContract({ ...subject, model })
})
