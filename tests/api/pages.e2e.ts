/** Pages and their forms, asked by somebody who is no browser. */
import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { maxTextLines } from '#domain/resume'
import { Caller, password } from './caller.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }

test('a form that is larger than any we have is not even read', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const headers = { ...form, origin: caller.origin }
  const body = `email=${'x'.repeat(3 * 1024 * 1024)}`

  expect((await caller.call('POST /login?/signin', { body, headers })).status).toBe(413)
  expect((await caller.call('POST /interview/any/room', { body, headers })).status).toBe(413)
})

test('an address of half a million signs is refused at once', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const body = new URLSearchParams({ name: 'Robin', email: `${'@'.repeat(500_000)} x`, password, terms: 'accepted' })
  const headers = { ...form, origin: caller.origin, accept: 'text/html' }

  expect((await caller.call('POST /signup', { body: body.toString(), headers })).status).toBe(400)
})

test('what is somebody’s own is kept by no cache', async ({ baseURL }) => {
  const { cookie, caller } = await signedUp(baseURL)

  for (const path of ['/dashboard', '/resume', '/settings', '/history', '/interview/none', '/']) {
    const { headers } = await caller.call(`GET ${path}`, { headers: { cookie } })
    expect(headers.get('cache-control'), path).toBe('private, no-store')
  }
  expect((await caller.call('GET /')).headers.get('cache-control')).toBeNull()
})

test('a pasted resume has fifty pages at the most', async ({ baseURL }) => {
  const { cookie, caller } = await signedUp(baseURL)
  const paste = (text: string) =>
    caller.call('POST /resume?/paste', {
      body: new URLSearchParams({ text }).toString(),
      headers: { ...form, cookie, origin: caller.origin, accept: 'text/html' },
    })

  expect((await paste('Built it.\n'.repeat(maxTextLines + 1))).status).toBe(400)
  expect((await paste('Built it. '.repeat(30_000))).status).toBe(400)
})

async function signedUp(baseURL: string | undefined) {
  const caller = new Caller(baseURL)
  const email = `pages-${randomUUID()}@example.com`
  const body = new URLSearchParams({ name: 'Robin', email, password, terms: 'accepted' }).toString()
  const { headers } = await caller.call('POST /signup', { body, headers: { ...form, origin: caller.origin } })
  const cookie = headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ')
  return { caller, cookie }
}
