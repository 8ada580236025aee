import { expect, test } from 'vitest'
import { heldReport as held } from '#tests/fixtures/held-report.ts'
import { fullAnswer, halfAnswer } from '#tests/fixtures/interview.ts'
import { trendOf } from './trend.ts'

test('the overall score is the mean of the turns, and stands beside its coverage', () => {
  const report = held([fullAnswer, halfAnswer, fullAnswer, null, fullAnswer])

  const points = report.turns.map((turn) => turn.points ?? 0)
  expect(report.points).toBe(Math.round(points.reduce((sum, each) => sum + each, 0) / 5))
  expect(report.coverage).toEqual({ planned: 5, answered: 4, assessed: 4 })
  expect(report.partial).toBe(false)
})

test('an omission is never free', () => {
  const whole = held([fullAnswer, fullAnswer, fullAnswer, fullAnswer, fullAnswer])
  const skipped = held([fullAnswer, fullAnswer, fullAnswer, null, null])

  expect(skipped.points ?? 0).toBeLessThan((whole.points ?? 0) * 0.7)
})

test('ended early, the report says that it is partial and covers what was said', () => {
  const report = held([fullAnswer, fullAnswer])

  expect(report.partial).toBe(true)
  expect(report.coverage).toEqual({ planned: 5, answered: 2, assessed: 2 })
})

test('nothing answered: not assessed, and no number is made up', () => {
  expect(held([])).toMatchObject({ verdict: 'not-assessed', points: null, trend: null, nextSteps: [], strengths: [] })
})

test('the next steps go after the weakest answers, with what they lacked and where to read', () => {
  const report = held([halfAnswer, fullAnswer, null, halfAnswer, fullAnswer])

  const [first] = report.nextSteps
  expect(first?.points).toBe(0)
  expect(first?.missing.length).toBeGreaterThan(0)
  expect(first?.resources[0]?.url).toMatch(/^https:/)
})

test.each([
  { points: [20, 40, 60, 80], trend: 'improving' },
  { points: [80, 60, 40, 20], trend: 'declining' },
  { points: [60, 62, 58, 61], trend: 'steady' },
  { points: [10, 90, 50], trend: null },
])('$points is $trend', ({ points, trend }) => {
  expect(trendOf(points)).toBe(trend)
})
