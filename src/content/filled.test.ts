import { expect, test } from 'vitest'
import { evaluateAnswer } from '#domain/evaluation'
import { question as questionSchema } from '#protocol'
import { challenges, personalTemplates } from './index.ts'

const every = [...challenges, ...personalTemplates].map(({ question }) => ({ id: question.id, question }))

test('every id stands once', () => {
  expect(new Set(every.map(({ id }) => id)).size).toBe(every.length)
})

test.each(every)('$id has the shape of a question, and one question mark at the most', ({ question }) => {
  expect(questionSchema.safeParse(question).error?.issues ?? []).toEqual([])
  expect(question.keyPoints.some(({ essential }) => essential)).toBe(true)
  const points = question.keyPoints.map(({ id }) => id)
  for (const { keyPointId } of question.followUps) expect(points).toContain(keyPointId)
  for (const text of [question.text, question.clarification])
    expect(text.split('?').length - 1, text).toBeLessThanOrEqual(1)
})

test.each(every)('$id: a good answer is recognised, silence and a refusal are not', ({ question }) => {
  const points = (answer: string) => evaluateAnswer({ question, answer, level: 'mid' }).points
  expect(points(question.referenceAnswer)).toBeGreaterThanOrEqual(80)
  expect(points('')).toBeLessThanOrEqual(5)
  expect(points('I do not know.')).toBeLessThanOrEqual(5)
  expect(points(question.text)).toBeLessThanOrEqual(25)
})
