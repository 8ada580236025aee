import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { estimateAbility, expectedShare, unknownAbility, type Observation } from './ability.ts'

const observation: fc.Arbitrary<Observation> = fc.record({
  difficulty: fc.constantFrom('easy', 'medium', 'hard'),
  points: fc.integer({ min: 0, max: 100 }),
  confidence: fc.double({ min: 0.1, max: 1, noNaN: true }),
})

test('without an answer, ability is what was known before', () => {
  const { mean, deviation } = estimateAbility([])
  expect(mean).toBeCloseTo(unknownAbility.mean, 2)
  expect(deviation).toBeCloseTo(unknownAbility.deviation, 1)
})

test('a full answer to a hard question says more good of a candidate than one to an easy question', () => {
  const after = (difficulty: 'easy' | 'hard') => estimateAbility([{ difficulty, points: 100, confidence: 1 }]).mean
  expect(after('hard')).toBeGreaterThan(after('easy'))
})

// A surprise may widen the interval for a moment. But likelihoods of answers are log-concave, and so they never leave
// more doubt than a normal prior began with (Brascamp & Lieb 1976).
test('no answers leave more doubt than there was before any', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 12 }), (answers) => {
      expect(estimateAbility(answers).deviation).toBeLessThanOrEqual(unknownAbility.deviation + 1e-9)
    }),
  )
})

test('answers that fit together narrow the interval', () => {
  const deviations = [0, 1, 2, 4, 8].map((count) => {
    const answers = Array.from({ length: count }, () => ({
      difficulty: 'medium' as const,
      points: 60,
      confidence: 0.8,
    }))
    return estimateAbility(answers).deviation
  })
  expect(deviations).toEqual([...deviations].sort((one, other) => other - one))
  expect(new Set(deviations).size).toBe(deviations.length)
})

test('a better answer never lowers the estimate', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 8 }), observation, (earlier, last) => {
      const better = { ...last, points: Math.min(100, last.points + 10) }
      expect(estimateAbility([...earlier, better]).mean).toBeGreaterThanOrEqual(
        estimateAbility([...earlier, last]).mean,
      )
    }),
  )
})

test('answers as expected of an ability lead back to it', () => {
  const truth = 1
  const answers = (['easy', 'medium', 'hard'] as const).flatMap((difficulty) =>
    Array.from({ length: 20 }, () => ({ difficulty, points: 100 * expectedShare(truth, difficulty), confidence: 1 })),
  )
  const { mean, deviation } = estimateAbility(answers)
  expect(Math.abs(mean - truth)).toBeLessThan(2 * deviation)
})
