import { describe } from 'vitest'
import { geminiVendor } from '#adapters/gemini'
import { geminiDouble } from '../doubles/gemini.ts'
import { modelVendorContract, type Subject } from './contract.ts'
import { wiredTo } from './wire.ts'

const subject: Omit<Subject, 'model'> = {
  provider: 'gemini',
  open(key, mind) {
    const { app, stage } = geminiDouble(mind ? { mind } : {})
    const fetch = wiredTo(app, (headers) => headers.set('x-goog-api-key', key))
    return { vendor: geminiVendor({ fetch, baseUrl: null }), stage }
  },
  models: ['gemini-3.8-flash', 'gemini-2.5-flash', 'gemini-2.0-flash'],
  expected: { 'rate-limited': { fault: 'rate-limited', retryAfterMs: 34_000 } },
}

describe.for(['gemini-2.5-flash', 'gemini-3.8-flash', 'gemini-2.0-flash'])('%s', (model) => {
  modelVendorContract({ ...subject, model })
})
