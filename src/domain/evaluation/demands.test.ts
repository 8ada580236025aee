import { expect, test } from 'vitest'
import { demandsOf } from './demands.ts'
import { keyPointsFromMarking } from './marking.ts'

test('every sentence of a prose reference is asked for', () => {
  const [demand, ...others] = demandsOf(
    'A stack is last in, first out. You push and pop at the top.',
    'What is a stack?',
  )
  expect(others).toEqual([])
  expect(demand).toEqual({ need: 2, statements: ['A stack is last in, first out.', 'You push and pop at the top.'] })
})

test('of a list, as many as the question names', () => {
  const list = '- pages load faster\n- servers rest\n- links are shorter\n- caches stay warm'
  expect(demandsOf(list, 'Name two benefits of a CDN.')).toMatchObject([{ need: 2 }])
  expect(demandsOf(list, 'State at least 3 benefits.')).toMatchObject([{ need: 3 }])
  expect(demandsOf(list, 'Explain it in two sentences.')).toMatchObject([{ need: 4 }])
})

test('of several lists, the count that names each', () => {
  const reference = 'Benefits:\n- fast\n- cheap\n- simple\nDrawbacks:\n- fragile\n- local\n- manual'
  const needs = demandsOf(reference, 'Give two benefits and one drawback, in your words.').map(({ need }) => need)
  expect(needs).toContain(2)
})

test('of alternatives, one', () => {
  const reference =
    'Quicksort is the choice. One of the following reasons should be given:\n1. it works in place\n2. it is kind to the cache'
  const [, alternatives] = demandsOf(reference, 'Which sort would you choose?')
  expect(alternatives).toEqual({ need: 1, statements: ['it works in place', 'it is kind to the cache'] })
})

test('what is written for whoever marks is not asked for', () => {
  const reference = 'The result is 42.\nNote: partial credit for the formula.\nThe answer may be rounded.'
  expect(demandsOf(reference, 'What is the result?').flatMap(({ statements }) => statements)).toEqual([
    'The result is 42.',
  ])
})

test('a marking scheme becomes key points, weighted by their marks', () => {
  const points = keyPointsFromMarking(
    '- Names mutual exclusion (2 marks)\n- Names circular wait [1]\n0 marks: no answer\n3 points: explains prevention',
  )
  expect(points.map(({ text, weight }) => [text, weight])).toEqual([
    ['Names mutual exclusion', 2],
    ['Names circular wait', 1],
    ['explains prevention', 3],
  ])
})

test.each([
  ['marks before each item of a line', '1 mark for naming the lock. 2 marks for saying that only one thread enters.'],
  ['marks behind each item of a line', 'Names the lock (1), only one thread enters (2)'],
  ['words to whoever marks', 'Award 1 mark for the lock, and 2 marks for explaining that only one thread enters.'],
  ['bare numbers at the end', 'The lock: 1\nOnly one thread enters: 2'],
  ['a plus before each line', '+1 The lock\n+2 Only one thread enters'],
])('a marking scheme is read with %s', (_, scheme) => {
  const points = keyPointsFromMarking(scheme)
  expect(points.map(({ weight }) => weight)).toEqual([1, 2])
  expect(points[0]?.text).toMatch(/lock\.?$/u)
  expect(points[1]?.text).toMatch(/^only one thread enters\.?$/iu)
})
