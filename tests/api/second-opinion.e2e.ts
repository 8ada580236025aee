import { expect, test } from '@playwright/test'
import { knownKey, secondOpinion, secondOpinionList, spokenReport } from '#protocol'
import { strongAnswer, thinAnswer } from '#tests/people/answers.ts'
import { answered } from '#protocol'
import { Caller } from './caller.ts'

test('the built-in evaluator is of the same opinion as before', async ({ baseURL }) => {
  const { caller, token, opinions } = await held(baseURL)

  const { status, body } = await caller.call(`POST ${opinions}`, { token, json: { who: 'built-in' } })

  expect(status).toBe(201)
  const opinion = secondOpinion.parse(body)
  expect(opinion.agreement).toMatchObject({ meanDifference: 0, withinOne: 1 })
  expect(opinion.points.second).toBe(opinion.points.first)
  expect(opinion.stamps).toMatchObject([{ provider: 'built-in' }])
  expect(opinion.answers.length).toBeGreaterThan(1)
  expect(secondOpinionList.parse((await caller.call(`GET ${opinions}`, { token })).body).items).toEqual([opinion])
})

test('a model’s opinion stands beside the first, and changes nothing of it', async ({ baseURL }) => {
  const { caller, token, opinions, report } = await held(baseURL)
  const keyId = await newKey(caller, token, 'sk-double')
  const before = spokenReport.parse((await caller.call(`GET ${report}`, { token })).body)

  const { body } = await caller.call(`POST ${opinions}`, { token, json: { who: 'key', keyId } })

  const opinion = secondOpinion.parse(body)
  expect(opinion.stamps).toMatchObject([{ provider: 'openai' }])
  expect(opinion.costMicroUsd).toBeGreaterThan(0)
  expect(opinion.points.first).toBe(before.points)
  expect(opinion.agreement.meanDifference).toBeGreaterThan(0)
  const sizes = opinion.answers.map(({ difference }) => Math.abs(difference ?? 0))
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(spokenReport.parse((await caller.call(`GET ${report}`, { token })).body)).toEqual(before)
})

test('nobody stands in for a model that is away: it is said, and nothing is kept', async ({ baseURL }) => {
  const { caller, token, opinions } = await held(baseURL)
  const keyId = await newKey(caller, token, 'sk-double-no-quota')

  const { status, body } = await caller.call(`POST ${opinions}`, { token, json: { who: 'key', keyId } })

  expect(status).toBe(502)
  expect(body).toMatchObject({ code: 'PROVIDER_FAILED', provider: 'openai', fault: 'no-quota' })
  expect((await caller.call(`GET ${opinions}`, { token })).body).toEqual({ items: [] })
})

test('only a finished interview of one’s own, and a key of one’s own that is on', async ({ baseURL }) => {
  const { caller, token, opinions } = await held(baseURL)
  const { accessToken: stranger } = await caller.signUp()
  const foreign = await newKey(caller, stranger, 'sk-double')
  const off = await newKey(caller, token, 'sk-double')
  await caller.call(`PATCH /api/settings/api-key/${off}`, { token, json: { isOn: false } })
  const open = `/api/interview/${(await caller.start(token)).interviewId}/second-opinion`
  const by = (json: unknown, who = token) => caller.refusal(`POST ${opinions}`, { token: who, json })

  expect(await by({ who: 'built-in' }, stranger)).toBe('404 NOT_FOUND')
  expect(await caller.refusal(`GET ${opinions}`, { token: stranger })).toBe('404 NOT_FOUND')
  expect(await by({ who: 'key', keyId: foreign })).toBe('404 NOT_FOUND')
  expect(await by({ who: 'key', keyId: off })).toBe('404 NOT_FOUND')
  expect(await caller.refusal(`POST ${open}`, { token, json: { who: 'built-in' } })).toBe('409 REPORT_NOT_READY')
  expect(await caller.refusal(`POST ${opinions}`, { json: { who: 'built-in' } })).toBe('401 UNAUTHENTICATED')
  for (const wrong of [{}, { who: 'me' }, { who: 'key' }, { who: 'built-in', keyId: off }, { who: ['built-in'] }]) {
    expect(await by(wrong), JSON.stringify(wrong)).toBe('400 INVALID_INPUT')
  }
})

/** A short interview that is over. */
async function held(baseURL: string | undefined) {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const { interviewId, questionId } = await caller.start(token)
  const answer = async (id: string, text: string, answerId: string) => {
    const json = { interviewId, questionId: id, answerId, text }
    return answered.parse((await caller.call('POST /api/interview/answer', { token, json })).body).question?.id ?? ''
  }
  const second = await answer(questionId, thinAnswer(questionId), 'first-answer')
  const third = await answer(second, strongAnswer(second), 'second-answer')
  await answer(third, strongAnswer(third), 'third-answer')
  await caller.call(`POST /api/interview/${interviewId}/end`, { token })
  const interview = `/api/interview/${interviewId}`
  return { caller, token, opinions: `${interview}/second-opinion`, report: `${interview}/report` }
}

async function newKey(caller: Caller, token: string, key: string): Promise<string> {
  const json = { provider: 'openai', key }
  return knownKey.parse((await caller.call('POST /api/settings/api-key', { token, json })).body).id
}
