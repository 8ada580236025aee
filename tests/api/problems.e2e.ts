import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { problemDocument } from '#protocol'
import { badResumes } from '#tests/fixtures/resumes.ts'
import { Caller, password, withFile } from './caller.ts'

const email = () => `caller-${randomUUID()}@example.com`

test('accounts are refused with a code of their own', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { email: taken } = await caller.signUp()
  const signUp = (account: object) =>
    caller.refusal('POST /api/auth/signup', { json: { email: email(), password, name: 'Robin', ...account } })

  expect(await signUp({ email: taken })).toBe('409 EMAIL_EXISTS')
  expect(await signUp({ password: 'short' })).toBe('422 WEAK_PASSWORD')
  expect(await signUp({ password: 'Password1!' })).toBe('422 COMMON_PASSWORD')
  expect(await signUp({ email: 'nobody' })).toBe('400 INVALID_INPUT')
  for (const who of [taken, email()]) {
    const json = { email: who, password: 'not the password' }
    expect(await caller.refusal('POST /api/auth/login', { json })).toBe('401 INVALID_CREDENTIALS')
  }
})

test('too many tries at one account are refused for a while, and say for how long', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const json = { email: email(), password: 'not the password' }
  for (let tries = 0; tries < 5; tries++) await caller.call('POST /api/auth/login', { json })

  const { status, headers, body } = await caller.call('POST /api/auth/login', { json })

  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(problemDocument.parse(body).code).toBe('RATE_LIMITED')
})

test('every field that is wrong or unknown is named', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const json = { type: 'technical', level: 'wizard', questionCount: 7, mode: 'practice', colour: 'red' }

  const { body } = await caller.call('POST /api/interview/start', { token, json })

  const problem = problemDocument.parse(body)
  expect(problem).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
  expect(problem.fields?.map(({ name }) => name).sort()).toEqual(['colour', 'level', 'questionCount'])
  expect(problem.detail).toContain('level')
})

test('each way in which a file can be bad has its code, and none leaves anything behind', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const statuses: Readonly<Record<string, number>> = {
    'file-too-large': 413,
    'unsupported-type': 415,
    'type-mismatch': 415,
  }

  for (const file of badResumes()) {
    const code = `RESUME_${file.reason.toUpperCase().replaceAll('-', '_')}`
    const said = await caller.refusal('POST /api/resume/upload', { token, body: withFile(file) })
    expect(said, file.name).toBe(`${statuses[file.reason] ?? 422} ${code}`)
  }
  expect(await caller.refusal('POST /api/resume/text', { token, json: { text: 'Hi.' } })).toBe('422 RESUME_NO_TEXT')
  expect((await caller.call('GET /api/resume', { token })).body).toEqual({ items: [] })
})

test('an interview says what it cannot do now', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const { interviewId, questionId } = await caller.start(token)
  const path = `/api/interview/${interviewId}`
  const answer = (what: object) => {
    const json = { interviewId, questionId, answerId: randomUUID(), text: 'An answer.', ...what }
    return caller.refusal('POST /api/interview/answer', { token, json })
  }

  expect(await answer({ questionId: 'another-question' })).toBe('409 NOT_THE_OPEN_QUESTION')
  expect(await answer({ text: 'x'.repeat(10_001) })).toBe('422 ANSWER_TOO_LONG')
  expect(await answer({ answerId: '' })).toBe('400 INVALID_INPUT')
  expect(await caller.refusal(`GET ${path}/report`, { token })).toBe('409 REPORT_NOT_READY')
  const flag = { answerId: 'no-answer', reason: 'It is unfair.' }
  expect(await caller.refusal(`POST ${path}/flag`, { token, json: flag })).toBe('409 NOT_NOW')
  await caller.call(`POST ${path}/end`, { token })
  expect(await answer({})).toBe('409 INTERVIEW_OVER')
  expect(await caller.refusal(`POST ${path}/pause`, { token })).toBe('409 INTERVIEW_OVER')
  expect(await caller.refusal(`POST ${path}/skip`, { token })).toBe('409 INTERVIEW_OVER')
})

test('hints end', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const { interviewId } = await caller.start(token)
  const asked = []
  for (let hints = 0; hints < 6; hints++) {
    asked.push((await caller.call(`POST /api/interview/${interviewId}/hint`, { token })).status)
  }

  expect(asked[0]).toBe(200)
  expect(await caller.refusal(`POST /api/interview/${interviewId}/hint`, { token })).toBe('409 NO_MORE_HINTS')
})

test('what is not there is said in the same form', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()

  expect(await caller.refusal('GET /api/nowhere')).toBe('404 NOT_FOUND')
  expect(await caller.refusal('GET /api/interview/not-an-interview', { token })).toBe('404 NOT_FOUND')
  expect(await caller.refusal('GET /api/resume/not-a-resume', { token })).toBe('404 NOT_FOUND')
  expect(await caller.refusal('GET /api/interview/history?cursor=nonsense', { token })).toBe('400 INVALID_INPUT')
})
