import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { signedIn } from '#protocol'
import { Caller, password } from './caller.ts'

test('signing up and signing in give tokens and set no cookie', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const json = { email: `caller-${randomUUID()}@example.com`, password, name: 'Robin' }

  const registered = await caller.call('POST /api/auth/register', { json })
  const back = await caller.call('POST /api/auth/login', { json: { email: json.email.toUpperCase(), password } })

  expect(registered.status).toBe(201)
  const { user, accessToken } = signedIn.parse(registered.body)
  expect(user).toMatchObject({ email: json.email, name: 'Robin' })
  expect(back.status).toBe(200)
  expect(signedIn.parse(back.body).user).toEqual(user)
  expect([...registered.headers.getSetCookie(), ...back.headers.getSetCookie()]).toEqual([])
  expect((await caller.call('GET /api/auth/me', { token: accessToken })).body).toEqual({ user })
})

test('a refresh token works once; used again it ends them all', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { refreshToken: first } = await caller.signUp()
  const refresh = (refreshToken: string) => caller.call('POST /api/auth/refresh', { json: { refreshToken } })

  const second = signedIn.parse((await refresh(first)).body)
  expect((await caller.call('GET /api/auth/me', { token: second.accessToken })).status).toBe(200)

  for (const used of [first, second.refreshToken]) {
    const answer = await caller.refusal('POST /api/auth/refresh', { json: { refreshToken: used } })
    expect(answer).toBe('401 INVALID_TOKEN')
  }
})

test('signing out ends the refresh token', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { refreshToken } = await caller.signUp()

  expect((await caller.call('POST /api/auth/logout', { json: { refreshToken } })).status).toBe(204)

  expect(await caller.refusal('POST /api/auth/refresh', { json: { refreshToken } })).toBe('401 INVALID_TOKEN')
})

test('a token that is none is refused, whatever cookies come with it', async ({ page, baseURL }) => {
  const caller = new Caller(baseURL)
  const { email } = await caller.signUp()
  await page.goto('/login')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/dashboard')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')

  expect((await caller.call('GET /api/auth/me', { headers: { cookie } })).body).toMatchObject({ user: { email } })
  expect(await caller.refusal('GET /api/auth/me', { token: 'none', headers: { cookie } })).toBe('401 INVALID_TOKEN')
})

test('a cookie changes something only for our own pages', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const cookie = 'session.session_token=anything'
  const foreign = [
    {},
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'same-origin', origin: 'https://elsewhere.example' },
  ]
  for (const headers of foreign) {
    expect(await caller.refusal('POST /api/auth/logout', { headers: { cookie, ...headers } })).toBe(
      '403 FOREIGN_ORIGIN',
    )
  }
  for (const headers of [{ origin: caller.origin }, { 'sec-fetch-site': 'same-origin' }]) {
    expect((await caller.call('POST /api/auth/logout', { headers: { cookie, ...headers } })).status).toBe(204)
  }
})
