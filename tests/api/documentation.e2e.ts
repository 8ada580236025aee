import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { questionPage } from '#protocol'
import { Caller } from './caller.ts'

const operation = z.object({ summary: z.string(), responses: z.record(z.string(), z.looseObject({})) })
const document = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ securitySchemes: z.record(z.string(), z.unknown()) }),
})

const promised = [
  'post /api/auth/signup',
  'post /api/auth/register',
  'post /api/auth/login',
  'post /api/auth/refresh',
  'post /api/auth/logout',
  'get /api/auth/me',
  'post /api/resume/upload',
  'get /api/resume',
  'get /api/resume/{id}',
  'patch /api/resume/{id}',
  'delete /api/resume/{id}',
  'get /api/resume/parse/{id}',
  'get /api/interview/topics',
  'post /api/interview/start',
  'post /api/interview/answer',
  'post /api/interview/submit-answer',
  'get /api/interview/{id}',
  'post /api/interview/{id}/pause',
  'post /api/interview/{id}/continue',
  'post /api/interview/{id}/skip',
  'post /api/interview/{id}/clarify',
  'post /api/interview/{id}/hint',
  'post /api/interview/{id}/end',
  'get /api/interview/{id}/report',
  'get /api/interview/result',
  'get /api/interview/history',
  'post /api/settings/api-key',
  'get /api/settings/api-key',
  'patch /api/settings/api-key/{id}',
  'delete /api/settings/api-key/{id}',
  'post /api/settings/api-key/{id}/test',
  'get /api/settings/api-key/{id}/models',
  'put /api/settings/models',
  'post /api/try',
  'get /api/health/live',
  'get /api/health/ready',
]

async function documented(caller: Caller) {
  const { paths, components } = document.parse((await caller.call('GET /api/openapi.json')).body)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ line: `${method} ${path}`, ...described })),
  )
  return { operations, components }
}

test('the OpenAPI document names every call, and the API names the document', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { operations, components } = await documented(caller)
  const lines = operations.map(({ line }) => line)

  expect((await caller.call('GET /api')).body).toMatchObject({ documentation: '/api/openapi.json' })
  expect(promised.filter((line) => !lines.includes(line))).toEqual([])
  expect(Object.keys(components.securitySchemes).sort()).toEqual(['bearer', 'session'])
})

test('every call says what it is for, what it answers, and how it refuses', async ({ baseURL }) => {
  const { operations } = await documented(new Caller(baseURL))

  for (const { line, summary, responses } of operations) {
    expect(summary, line).not.toBe('')
    expect(
      Object.keys(responses).some((status) => status.startsWith('2')),
      line,
    ).toBe(true)
    if (!line.includes('/health/')) expect(responses, line).toHaveProperty('default')
  }
})

test('the site is alive, and ready with everything it depends on', async ({ baseURL }) => {
  const caller = new Caller(baseURL)

  expect(await caller.call('GET /api/health/live')).toMatchObject({ status: 200, body: { ok: true } })
  const { status, body } = await caller.call('GET /api/health/ready')
  const up = { ok: true, ms: expect.any(Number) }
  expect({ status, body }).toEqual({
    status: 200,
    body: { ok: true, checks: { database: up, rooms: up, documents: up, vault: up } },
  })
})

test('one question can be tried without an account, and the answer is evaluated', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const json = {
    answer: 'Lookups take constant time as long as few keys share a bucket; in the worst case they are linear.',
  }

  const { status, body } = await caller.call('POST /api/try', { json })

  expect(status).toBe(200)
  expect(body).toMatchObject({
    answer: json.answer,
    evaluation: { score: expect.any(Number), criteria: expect.any(Array) },
  })
  const unknown = { ...json, questionId: 'no-such-question' }
  expect(await caller.refusal('POST /api/try', { json: unknown })).toBe('404 NOT_FOUND')
})

test('the bank can be looked through, and one question of it practised', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { body } = await caller.call('GET /api/questions?topic=python&difficulty=easy')
  const { questions, total } = questionPage.parse(body)
  expect(questions.map(({ topic, difficulty }) => `${topic} ${difficulty}`)).toEqual(questions.map(() => 'python easy'))
  expect(total).toBeGreaterThanOrEqual(questions.length)
  expect(JSON.stringify(body)).not.toContain('referenceAnswer')
  expect(await caller.refusal('GET /api/questions?topic=gardening')).toMatch(/^4\d\d /)

  const { accessToken: token } = await caller.signUp()
  const questionId = questions[0]?.id ?? ''
  const practised = await caller.call('POST /api/interview/practise', { token, json: { questionId } })
  expect(practised.status).toBe(201)
  expect(practised.body).toMatchObject({ question: { id: questionId }, progress: { turn: 1, of: 1 } })
  const unknown = { token, json: { questionId: 'no-such-question' } }
  expect(await caller.refusal('POST /api/interview/practise', unknown)).toBe('404 NOT_FOUND')
})
