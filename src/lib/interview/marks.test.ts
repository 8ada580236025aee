import { expect, test } from 'vitest'
import type { CriterionName, CriterionResult } from '#domain/evaluation'
import { footnotes, stretchesOf } from './marks.ts'

const answer = 'A cache keeps results so that reads are fast.'

function result(name: CriterionName, ...quotes: readonly string[]): CriterionResult {
  const evidence = quotes.map((quote) => {
    const start = answer.indexOf(quote)
    return { quote, start, end: start + quote.length }
  })
  return { name, weight: 0.5, level: 3, evidence }
}

test('an answer without evidence is one plain stretch', () => {
  expect(stretchesOf(answer, [])).toEqual([{ text: answer, criteria: [], ending: [] }])
})

test('overlapping evidence is cut so that every stretch knows all its criteria', () => {
  const stretches = stretchesOf(answer, [
    result('correctness', 'keeps results so'),
    result('depth', 'results so that reads'),
  ])

  expect(stretches.map(({ text, criteria }) => [text, criteria])).toEqual([
    ['A cache ', []],
    ['keeps ', ['correctness']],
    ['results so', ['correctness', 'depth']],
    [' that reads', ['depth']],
    [' are fast.', []],
  ])
  expect(stretches.map(({ ending }) => ending)).toEqual([[], [], ['correctness'], ['depth'], []])
})

test('the stretches put together are the answer, to the letter', () => {
  const stretches = stretchesOf(answer, [result('clarity', 'A cache', 'fast.'), result('depth', 'cache keeps')])

  expect(stretches.map(({ text }) => text).join('')).toBe(answer)
})

test('an empty answer has no stretches', () => {
  expect(stretchesOf('', [])).toEqual([])
})

test.for([
  { numbers: [2], noted: '2' },
  { numbers: [3, 1, 2, 6], noted: '1–3, 6' },
  { numbers: [1, 2], noted: '1, 2' },
])('footnotes $numbers read $noted', ({ numbers, noted }) => {
  expect(footnotes(numbers)).toBe(noted)
})
