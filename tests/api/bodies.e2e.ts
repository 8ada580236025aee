import { expect, test } from '@playwright/test'
import { maxFileBytes } from '#domain/resume'
import { Caller, withFile } from './caller.ts'

const kibibyte = 1024

test('a body may have 64 KiB, a resume’s 256 KiB', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const text = (size: number) => ({ json: { text: 'Built a payment service in Go. '.repeat(size / 31) }, token })
  const trial = (size: number) => ({ json: { answer: 'x'.repeat(size) } })

  expect(await caller.refusal('POST /api/try', trial(64 * kibibyte))).toBe('413 BODY_TOO_LARGE')
  expect(await caller.refusal('POST /api/resume/text', text(257 * kibibyte))).toBe('413 BODY_TOO_LARGE')
  expect((await caller.call('POST /api/resume/text', text(100 * kibibyte))).status).toBe(201)
})

test('a file far over 5 MB is refused as a file', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const file = { name: 'large.pdf', contentType: 'application/pdf', bytes: new Uint8Array(maxFileBytes * 2) }

  const said = await caller.refusal('POST /api/resume/upload', { token, body: withFile(file) })

  expect(said).toBe('413 RESUME_FILE_TOO_LARGE')
})

test('only the type that a call takes is read', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const upload = 'POST /api/resume/upload'

  expect(await caller.refusal('POST /api/try', { body: 'answer=yes', headers: form })).toBe(
    '415 UNSUPPORTED_MEDIA_TYPE',
  )
  expect(await caller.refusal('POST /api/try', { body: '{"answer":"yes"}' })).toBe('415 UNSUPPORTED_MEDIA_TYPE')
  expect(await caller.refusal(upload, { token, json: { file: 'yes' } })).toBe('415 UNSUPPORTED_MEDIA_TYPE')
})

test('a body that is missing, broken or of another shape is invalid input', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const json = { 'content-type': 'application/json' }

  expect(await caller.refusal('POST /api/try')).toBe('400 INVALID_INPUT')
  for (const body of ['{"answer":', '[]', 'null', '"text"', '{"answer":5}']) {
    expect(await caller.refusal('POST /api/try', { body, headers: json }), body).toBe('400 INVALID_INPUT')
  }
  const noFile = new FormData()
  noFile.set('file', 'only text')
  expect(await caller.refusal('POST /api/resume/upload', { token, body: noFile })).toBe('400 INVALID_INPUT')
})
