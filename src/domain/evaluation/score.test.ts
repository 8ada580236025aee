import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeyPointResult } from './evaluation.ts'
import { scoreOf } from './score.ts'
import { turnPoints } from './turn.ts'

const level = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const)
const criterion = fc.record({ weight: fc.double({ min: 0.01, max: 1, noNaN: true }), level })

test('points are the weighted share of the highest level', () => {
  const criteria = [
    { weight: 0.75, level: 4 },
    { weight: 0.25, level: 2 },
  ] as const
  expect(scoreOf(criteria)).toEqual({ points: 70, score: 7 })
})

test('what was not assessed neither helps nor harms', () => {
  const criteria = [
    { weight: 0.5, level: 4 },
    { weight: 0.5, level: null },
  ] as const
  expect(scoreOf(criteria)).toEqual({ points: 80, score: 8 })
  expect(scoreOf([{ weight: 1, level: null }])).toEqual({ points: null, score: null })
})

test('points stay within 0 and 100, the score within 1 and 10', () => {
  fc.assert(
    fc.property(fc.array(criterion, { minLength: 1 }), (criteria) => {
      const { points, score } = scoreOf(criteria)
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(100)
      expect(score).toBeGreaterThanOrEqual(1)
      expect(score).toBeLessThanOrEqual(10)
    }),
  )
})

function keyPoint(id: string, status: KeyPointResult['status'], weight = 1): KeyPointResult {
  return { id, text: id, weight, essential: false, status, evidence: null }
}

test('a perfect follow-up answer wins back half of what its key point cost', () => {
  const main = {
    points: 40,
    keyPoints: [keyPoint('said', 'covered'), keyPoint('a', 'missing', 2), keyPoint('b', 'missing')],
  }
  expect(turnPoints(main, [{ keyPointId: 'a', evaluation: { points: 100 } }])).toBe(60)
  expect(turnPoints(main, [{ keyPointId: 'b', evaluation: { points: 100 } }])).toBe(50)
})

test('a vague key point cost half, so it wins back half as much', () => {
  const main = { points: 40, keyPoints: [keyPoint('a', 'missing'), keyPoint('b', 'vague')] }
  expect(turnPoints(main, [{ keyPointId: 'a', evaluation: { points: 100 } }])).toBe(60)
  expect(turnPoints(main, [{ keyPointId: 'b', evaluation: { points: 100 } }])).toBe(50)
})

test('asked twice about one point, the better answer counts', () => {
  const main = { points: 0, keyPoints: [keyPoint('a', 'missing')] }
  const followUps = [
    { keyPointId: 'a', evaluation: { points: 80 } },
    { keyPointId: 'a', evaluation: { points: 20 } },
  ]
  expect(turnPoints(main, followUps)).toBe(40)
})

test('a turn whose main answer was not assessed has no points', () => {
  expect(turnPoints({ points: null, keyPoints: [] }, [])).toBeNull()
})

const status = fc.constantFrom('covered' as const, 'vague' as const, 'missing' as const, 'wrong' as const)
const points = fc.integer({ min: 0, max: 100 })
const turn = fc.record({
  main: points,
  statuses: fc.array(status, { minLength: 1, maxLength: 6 }),
  about: fc.nat({ max: 6 }),
  worse: points,
  better: points,
})

test('no follow-up ever lowers a turn, and a better one never earns less', () => {
  fc.assert(
    fc.property(turn, ({ main, statuses, about, worse, better }) => {
      const evaluation = { points: main, keyPoints: statuses.map((known, at) => keyPoint(`${at}`, known)) }
      const answered = (earned: number) =>
        turnPoints(evaluation, [{ keyPointId: `${about}`, evaluation: { points: earned } }]) ?? Number.NaN
      expect(answered(Math.min(worse, better))).toBeGreaterThanOrEqual(main)
      expect(answered(Math.max(worse, better))).toBeGreaterThanOrEqual(answered(Math.min(worse, better)))
      expect(answered(100)).toBeLessThanOrEqual(main + Math.ceil((100 - main) / 2))
    }),
  )
})
