import { expect, test } from 'vitest'
import { evaluateAnswer } from '#domain/evaluation'
import { asksOneThing, nearDuplicate, topics } from '#domain/questions'
import { question as questionSchema } from '#protocol'
import { questionBank, warmUpQuestion } from './index.ts'

const everyQuestion = questionBank.map((question) => ({ id: question.id, question }))

test('the bank holds at least 600 questions, and some for every topic at every difficulty', () => {
  expect(questionBank.length).toBeGreaterThanOrEqual(600)
  for (const topic of topics) {
    const difficulties = new Set(
      questionBank.filter((each) => each.topic === topic).map(({ difficulty }) => difficulty),
    )
    expect([...difficulties].sort(), topic).toEqual(['easy', 'hard', 'medium'])
  }
})

test('every id stands once', () => {
  const ids = questionBank.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([...everyQuestion, { id: warmUpQuestion.id, question: warmUpQuestion }])(
  '$id has the shape of a question',
  ({ question }) => {
    expect(questionSchema.safeParse(question).error?.issues ?? []).toEqual([])
    const points = question.keyPoints.map(({ id }) => id)
    expect(new Set(points).size).toBe(points.length)
    expect(question.keyPoints.some(({ essential }) => essential)).toBe(true)
    for (const { keyPointId } of question.followUps) expect(points).toContain(keyPointId)
  },
)

test.each(everyQuestion)('$id asks one thing and gives no key point away', ({ question }) => {
  for (const text of [question.text, question.clarification, ...question.followUps.map((each) => each.text)]) {
    expect(asksOneThing(text), text).toBe(true)
  }
  const given = `${question.text}\n${question.clarification}`.toLowerCase()
  for (const phrase of question.keyPoints.flatMap(({ phrases }) => phrases))
    expect(given).not.toContain(phrase.toLowerCase())
})

test.each(everyQuestion)(
  '$id: the reference answer is a very good answer, and the question echoed is none',
  ({ question }) => {
    const reference = evaluateAnswer({ question, answer: question.referenceAnswer, level: 'mid' })
    expect(reference.points).toBeGreaterThanOrEqual(80)
    expect(reference.misconceptions).toEqual([])

    const echo = evaluateAnswer({ question, answer: question.text, level: 'mid' })
    expect(echo.points).toBeLessThanOrEqual(25)
  },
)

test('no two questions ask nearly the same', () => {
  const near = questionBank.flatMap((one, index) =>
    questionBank
      .slice(index + 1)
      .flatMap((other) => (nearDuplicate(one.text, other.text) ? [`${one.id} ~ ${other.id}`] : [])),
  )
  expect(near).toEqual([])
})
