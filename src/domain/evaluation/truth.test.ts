import { describe, expect, test } from 'vitest'
import { evaluateAnswer } from './evaluate.ts'
import { shortQuestion } from './evaluate.samples.ts'
import type { AssessedQuestion } from './evaluate.ts'
import { intake } from './intake.ts'

function pointsFor(question: AssessedQuestion, answer: string): number {
  return evaluateAnswer({ question, answer: intake(answer), level: 'mid' }).points ?? Number.NaN
}

const stacks = shortQuestion(
  'What is the difference between a stack and a queue?',
  'A stack removes the newest element first (LIFO), whereas a queue removes the oldest element first (FIFO).',
)
const calls = shortQuestion(
  'How does call by value differ from call by reference?',
  'By value the function works on a copy; by reference it works on the original variable of the caller.',
)
const search = shortQuestion(
  'How long does a search in a sorted array take?',
  'It takes O(log n), because every step halves the range that is left.',
)
const frozen = shortQuestion('What is an immutable object?', 'Its state cannot be changed after it was created.')

describe('the same words are worth little when', () => {
  test.each([
    [
      'two things swap their names',
      stacks,
      'A stack is FIFO and a queue is LIFO.',
      'A stack is LIFO and a queue is FIFO.',
    ],
    [
      'two things swap their traits',
      calls,
      'By reference the function works on a copy and by value it works on the original variable.',
      'By value the function works on a copy and by reference it works on the original variable.',
    ],
    [
      'the growth class is another',
      search,
      'O(n), as a step halves the range.',
      'O(log n), as a step halves the range.',
    ],
    ['what cannot be can be', frozen, 'Its state can be changed.', 'Its state cannot be changed.'],
  ])('%s', (_, question, wrong, right) => {
    expect(pointsFor(question, right)).toBeGreaterThanOrEqual(60)
    expect(pointsFor(question, wrong)).toBeLessThanOrEqual(pointsFor(question, right) - 30)
  })
})

describe('a true answer is not taken for a false one when it', () => {
  test.each([
    ['says a thing by denying its contrary', frozen, 'You cannot change it once it is made.'],
    [
      'tells two things apart in its own order',
      stacks,
      'With a queue the oldest goes first, with a stack the newest element does.',
    ],
    ['names only one of two', stacks, 'A stack is LIFO: the newest element is removed first.'],
    ['takes a denial back with few words', calls, 'By value it does not touch the original but by reference it does.'],
  ])('%s', (_, question, answer) => {
    const { points, keyPoints } = evaluateAnswer({ question, answer, level: 'mid' })
    expect(keyPoints.some(({ status }) => status === 'wrong')).toBe(false)
    expect(points).toBeGreaterThanOrEqual(30)
  })
})

describe('a short answer that says it all earns nearly everything', () => {
  test.each([
    [stacks, 'Stack = LIFO, queue = FIFO.'],
    [search, 'logarithmic time, each step cuts the range in half'],
    [calls, 'value gives the function its own copy, reference the original variable'],
  ])('%#', (question, answer) => {
    expect(pointsFor(question, answer)).toBeGreaterThanOrEqual(70)
  })
})

test('the words of a short reference in any other order assert nothing', () => {
  const words = stacks.referenceAnswer.split(' ')
  const shuffled = words.map((_, at) => words[(at * 5 + 2) % words.length] ?? '').join(' ')
  expect(pointsFor(stacks, shuffled)).toBeLessThan(45)
})

test('a sentence beside the matter adds nothing', () => {
  const answer = 'A stack is LIFO.'
  const beside = 'Gardens need sunshine, rain and patient people with wheelbarrows.'
  expect(pointsFor(stacks, `${answer} ${beside}`)).toBeLessThanOrEqual(pointsFor(stacks, answer))
})
