import { expect, test } from 'vitest'
import { estimatedMinutes } from './estimate.ts'

const plan = { type: 'technical', questionCount: 5, secondsPerAnswer: null, style: 'conversational' } as const

test('more questions take longer, and digging deeper does too', () => {
  const quick = estimatedMinutes(plan)

  expect(estimatedMinutes({ ...plan, questionCount: 15 })).toBeGreaterThan(quick)
  expect(estimatedMinutes({ ...plan, style: 'deep-dive' })).toBeGreaterThan(quick)
  expect(estimatedMinutes({ ...plan, style: 'speed' })).toBeLessThan(quick)
})

test('a short limit per answer shortens the interview, a generous one does not lengthen it', () => {
  expect(estimatedMinutes({ ...plan, secondsPerAnswer: 60 })).toBeLessThan(estimatedMinutes(plan))
  expect(estimatedMinutes({ ...plan, secondsPerAnswer: 600 })).toBe(estimatedMinutes(plan))
})
