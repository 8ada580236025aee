import { expect, test } from 'vitest'
import { levels, questionTypes } from '#domain/questions'
import { anchorCodes, rubricFor } from './rubrics.ts'

const all = questionTypes.flatMap((type) => levels.map((level) => rubricFor(type, level)))

test.each(all)('the weights for $type at $level sum to 1', ({ criteria }) => {
  expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10)
})

test.each(all)('every anchor for $type at $level has a text to look up', ({ criteria }) => {
  for (const { anchors } of criteria) expect(anchorCodes).toEqual(expect.arrayContaining(Object.values(anchors)))
})

test('a technical question is measured by six criteria, a coding one by problem-solving and efficiency too', () => {
  const names = (type: 'technical' | 'coding') => rubricFor(type, 'mid').criteria.map(({ name }) => name)
  expect(names('technical')).toEqual(['correctness', 'completeness', 'depth', 'clarity', 'communication', 'confidence'])
  expect(names('coding')).toEqual(expect.arrayContaining(['problem-solving', 'efficiency']))
})

test('a technical question that asks for a solution is measured like one', () => {
  const names = rubricFor('technical', 'mid', { problemSolving: true }).criteria.map(({ name }) => name)
  expect(names).toContain('problem-solving')
})

test('from staff, leadership is expected, depth weighs more, and the anchors are their own', () => {
  expect(rubricFor('behavioral', 'staff').criteria.map(({ name }) => name)).toContain('leadership')
  const depth = (level: 'mid' | 'staff') => rubricFor('technical', level).criteria.find(({ name }) => name === 'depth')
  expect(depth('staff')?.weight).toBeGreaterThan(depth('mid')?.weight ?? 1)
  expect(depth('staff')?.anchors[5]).toBe('anchor_staff_depth_5')
  expect(depth('mid')?.anchors[5]).toBe('anchor_depth_5')
})
