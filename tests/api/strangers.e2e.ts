import { expect, test } from '@playwright/test'
import { resumeAdded } from '#protocol'
import { resumePdf } from '#tests/fixtures/resumes.ts'
import { Caller, withFile } from './caller.ts'

test('what belongs to one account does not exist for another', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: theirs } = await caller.signUp()
  const { accessToken: token } = await caller.signUp()
  const upload = await caller.call('POST /api/resume/upload', { token: theirs, body: withFile(resumePdf()) })
  const resume = `/api/resume/${resumeAdded.parse(upload.body).id}`
  const { interviewId, questionId } = await caller.start(theirs)
  const interview = `/api/interview/${interviewId}`
  const answer = { interviewId, questionId, answerId: 'a-stranger-s-answer', text: 'Let me in.' }

  const attempts: readonly (readonly [line: string, json?: unknown])[] = [
    [`GET ${resume}`],
    [`PATCH ${resume}`, { profile: { name: 'Mallory' } }],
    [`PATCH ${resume}`, { isCurrent: true }],
    [`DELETE ${resume}`],
    [`GET ${resume.replace('/resume/', '/resume/parse/')}`],
    [`GET ${interview}`],
    [`DELETE ${interview}`],
    [`GET ${interview}/report`],
    [`GET ${interview}/report?format=markdown`],
    [`GET /api/interview/result?interviewId=${interviewId}`],
    [`PUT ${interview}/draft`, { questionId, text: 'Not mine.' }],
    [`POST ${interview}/flag`, { answerId: 'any', reason: 'Not mine.' }],
    ...['begin', 'pause', 'continue', 'clarify', 'hint', 'extend', 'skip', 'end'].map(
      (act) => [`POST ${interview}/${act}`] as const,
    ),
    ['POST /api/interview/answer', answer],
    ['POST /api/interview/submit-answer', answer],
    [
      'POST /api/interview/start',
      { type: 'technical', level: 'mid', questionCount: 5, mode: 'practice', resumeId: resume.slice(12) },
    ],
  ]
  for (const [line, json] of attempts) {
    expect(await caller.refusal(line, { token, json }), line).toBe('404 NOT_FOUND')
  }
  expect((await caller.call('GET /api/resume', { token })).body).toEqual({ items: [] })
  expect((await caller.call('GET /api/interview/history', { token })).body).toMatchObject({ items: [] })
  expect((await caller.call(`GET ${interview}`, { token: theirs })).body).toMatchObject({
    phase: 'listening',
    history: [],
  })
  expect((await caller.call(`GET ${resume}`, { token: theirs })).body).toMatchObject({
    profile: { name: 'Amara Lindqvist' },
  })
})

test('nobody in particular is asked to sign in, before anything they sent is looked at', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const lines = [
    'GET /api/auth/me',
    'GET /api/resume',
    'POST /api/resume/upload',
    'POST /api/resume/text',
    'POST /api/resume/taps',
    'PATCH /api/resume/some-id',
    'GET /api/settings/api-key',
    'POST /api/settings/api-key',
    'DELETE /api/settings/api-key/some-id',
    'PUT /api/settings/models',
    'POST /api/interview/start',
    'POST /api/interview/answer',
    'GET /api/interview/history',
    'GET /api/interview/some-id',
    'POST /api/interview/some-id/end',
    'GET /api/interview/some-id/report',
  ]
  for (const line of lines) expect(await caller.refusal(line), line).toBe('401 UNAUTHENTICATED')
})

test('what was deleted is gone for its owner too', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const upload = await caller.call('POST /api/resume/upload', { token, body: withFile(resumePdf()) })
  const resume = `/api/resume/${resumeAdded.parse(upload.body).id}`
  const { interviewId } = await caller.start(token)

  for (const path of [resume, `/api/interview/${interviewId}`]) {
    expect((await caller.call(`DELETE ${path}`, { token })).status).toBe(204)
    expect(await caller.refusal(`GET ${path}`, { token })).toBe('404 NOT_FOUND')
    expect(await caller.refusal(`DELETE ${path}`, { token })).toBe('404 NOT_FOUND')
  }
})
