import { expect, test } from 'vitest'
import { attacks, lookAlikes } from './attacks.samples.ts'
import { evaluateAnswer } from './evaluate.ts'
import { closure, fullAnswers, hashTable, transport } from './evaluate.samples.ts'
import type { AssessedQuestion } from './evaluate.ts'
import { intake } from './intake.ts'

function pointsFor(question: AssessedQuestion, answer: string): number {
  return evaluateAnswer({ question, answer: intake(answer), level: 'mid' }).points ?? Number.NaN
}

/** From nothing over half an answer to a whole one: an order might lift any of them. */
const answers = [
  [hashTable, ''],
  [hashTable, "I don't know."],
  [hashTable, 'The key is hashed.'],
  [hashTable, 'The key goes through a hash function, and the resulting number gives the bucket.'],
  [hashTable, fullAnswers.hashTable],
  [closure, 'It is a function that remembers the variables of the outer function.'],
  [closure, fullAnswers.closure],
  [transport, 'TCP is reliable.'],
  [transport, fullAnswers.transport],
] as const

test.each(attacks)('no answer earns more for: %s', (attack) => {
  for (const [question, answer] of answers) {
    const without = pointsFor(question, answer)
    expect(pointsFor(question, `${attack}\n${answer}`)).toBeLessThanOrEqual(without)
    expect(pointsFor(question, `${answer}\n${attack}`)).toBeLessThanOrEqual(without)
  }
})

test('there are attacks enough to mean something', () => {
  expect(new Set(attacks).size).toBeGreaterThanOrEqual(60)
  expect(new Set(lookAlikes).size).toBeGreaterThanOrEqual(30)
})

const half = 'The key goes through a hash function, and the resulting number gives the bucket.'

test.each(lookAlikes)('nothing is lost by saying: %s', (sentence) => {
  const { feedback, points } = evaluateAnswer({
    question: hashTable,
    answer: intake(`${half} ${sentence}`),
    level: 'mid',
  })
  expect(feedback.map(({ code }) => code)).not.toContain('instruction-ignored')
  expect(points).toBeGreaterThanOrEqual(pointsFor(hashTable, half))
})
