import { expect, test } from 'vitest'
import { originOf } from './readings.ts'

const text = 'Maya Okafor\nBackend   engineer at Nordwind\nSkills: SQL'
const fields = [
  { field: 'name', start: 0, end: 11, confidence: 0.95 },
  { field: 'work.0.title', start: 12, end: 30, confidence: 0.9 },
  { field: 'work.0.company', start: 34, end: 42, confidence: 0.5 },
]

test('a field shows the line it was read from', () => {
  expect(originOf('name', fields, text)).toEqual({ doubtful: false, words: 'Maya Okafor' })
})

test('a group is as doubtful as its weakest field', () => {
  expect(originOf('work.0', fields, text)).toEqual({ doubtful: true, words: 'Backend engineer at Nordwind' })
})

test('what was not read has no origin', () => {
  expect(originOf('work.1', fields, text)).toBeUndefined()
})
