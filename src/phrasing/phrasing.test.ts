import { expect, test } from 'vitest'
import { criterionNames, remarkCodes } from '#domain/evaluation'
import { roles, topics } from '#domain/questions'
import { refusalCodes } from '#ports'
import { criterionName, phraseRefusal, phraseRemark, roleName, topicName } from './index.ts'

const details = {
  point: 'A lock serialises writers.',
  criterion: 'depth',
  correction: 'Locks are per row.',
  quote: 'maybe',
}

/** A model's own words are passed on as they are. */
const ours = remarkCodes.filter((code) => code !== 'own-words')

test.for(ours)('%s reads as a sentence, with its details and with none', (code) => {
  for (const params of [details, {}]) {
    expect(phraseRemark({ code, params })).toMatch(/^\P{Ll}.*[.”]$/u)
    expect(phraseRemark({ code, params })).not.toMatch(/undefined|[{}]/)
  }
})

test.for(refusalCodes)('%s is said without blame or exclamation mark', (code) => {
  expect(phraseRefusal(code, { retryAfterSeconds: 90 })).toMatch(/^[^!{}]+\.$/)
})

test('no two codes are said in the same words', () => {
  const said = ours.map((code) => phraseRemark({ code, params: details }))

  expect(new Set(said).size).toBe(said.length)
})

test('a key point is said to the letter, with one full stop', () => {
  const remark = phraseRemark({ code: 'missing-key-point', params: { point: 'React batches updates.' } })

  expect(remark).toMatch(/React batches updates\.$/)
  expect(remark).not.toContain('..')
})

test('every value of the vocabulary has a name of its own', () => {
  for (const names of [criterionNames.map(criterionName), topics.map(topicName), roles.map(roleName)]) {
    expect(new Set(names).size).toBe(names.length)
  }
})

test('a role in the candidate’s own words stays as written', () => {
  expect(roleName('Site reliability poet')).toBe('Site reliability poet')
})
