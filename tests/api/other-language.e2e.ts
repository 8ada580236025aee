import { expect, test } from '@playwright/test'
import { RestCandidate } from '#tests/people/rest-candidate.ts'
import { holdInterview } from '#tests/people/whole-interview.ts'
import { Caller } from './caller.ts'

test('an answer in another language is told so, and the interview goes on to its report', async ({ baseURL }) => {
  const person = await RestCandidate.signUp(new Caller(baseURL).origin)
  const started = await person.start()
  const spanish =
    'Creo que depende mucho del caso, pero en general los índices ayudan a buscar las filas más rápido en la tabla.'

  const { evaluation, question } = await person.answer(started.interviewId, started.question?.id ?? '', spanish)

  expect(evaluation).toMatchObject({ score: 1 })
  expect(evaluation?.improvement).toMatch(/English/)
  await holdInterview(person, { ...started, question })
  expect((await person.report(started.interviewId)).coverage.answered).toBe(5)
})
