import { expect, test } from 'vitest'
import { streakOf } from './streak.ts'

test.for([
  { given: 'nothing yet', days: [], streak: 0 },
  { given: 'today alone', days: ['2026-03-10'], streak: 1 },
  { given: 'three days up to today', days: ['2026-03-10', '2026-03-09', '2026-03-08'], streak: 3 },
  { given: 'two days up to yesterday', days: ['2026-03-09', '2026-03-08'], streak: 2 },
  { given: 'a day before yesterday', days: ['2026-03-08'], streak: 0 },
  { given: 'a gap', days: ['2026-03-10', '2026-03-08'], streak: 1 },
])('$given makes a streak of $streak', ({ days, streak }) => {
  expect(streakOf(days, '2026-03-10')).toBe(streak)
})

test('a streak runs over the end of February and through the hour that is skipped in spring', () => {
  expect(streakOf(['2026-03-01', '2026-02-28'], '2026-03-01')).toBe(2)
  expect(streakOf(['2026-03-30', '2026-03-29', '2026-03-28'], '2026-03-30')).toBe(3)
})
