import { expect, test, vi } from 'vitest'
import { ada, bearer, cookieHeaders, freshIdentity, keySet, newKey, realPasswords } from './identity.ts'
import { roundTrips } from './round-trips.ts'

test('whoever signs up is signed in, under a normalised address', async () => {
  const { accounts } = await freshIdentity()

  const { actor, cookies } = await accounts.signUp({ ...ada, email: '  Ada@Example.COM ' })

  expect(actor.userId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  expect(actor).toEqual({
    userId: actor.userId,
    name: 'Ada Lovelace',
    email: 'ada@example.com',
    language: 'en',
    timeZone: 'Europe/London',
    theme: 'system',
  })
  expect(await accounts.recognise(cookieHeaders(cookies))).toMatchObject({ actor })
})

test('session cookies are out of reach for scripts, other sites and subdomains', async () => {
  const { accounts } = await freshIdentity()

  const { cookies } = await accounts.signUp(ada)

  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).not.toMatch(/; Domain=/i)
  }
})

test("on a developer's machine, without TLS, cookies are not marked secure", async () => {
  const { accounts } = await freshIdentity({ origin: 'http://127.0.0.1:8788' })

  const { cookies } = await accounts.signUp(ada)

  for (const cookie of cookies) expect(cookie).not.toMatch(/Secure|__Host-/)
  expect(await accounts.recognise(cookieHeaders(cookies))).not.toBeNull()
})

test('a taken address is said, however it is written', async () => {
  const { accounts } = await freshIdentity()
  await accounts.signUp(ada)

  await expect(accounts.signUp({ ...ada, email: 'ADA@example.com' })).rejects.toMatchObject({ code: 'EMAIL_EXISTS' })
})

test('of two sign-ups at once with one address, one wins and the other is told', async () => {
  const { accounts, database } = await freshIdentity()

  const outcomes = await Promise.allSettled([accounts.signUp(ada), accounts.signUp(ada)])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'EMAIL_EXISTS' } })
  expect((await database.owner.query('select from account')).rowCount).toBe(1)
})

test.for([
  ['short', 'WEAK_PASSWORD'],
  ['no kinds at all', 'WEAK_PASSWORD'],
  ['P@ssw0rd1!', 'COMMON_PASSWORD'],
])('a password like "%s" is refused with %s, and no account is made', async ([password = '', code]) => {
  const { accounts, database } = await freshIdentity()

  await expect(accounts.signUp({ ...ada, password: password.slice(0, 14) })).rejects.toMatchObject({ code })
  expect((await database.owner.query('select from "user"')).rowCount).toBe(0)
})

test('whoever has an account can sign in with it', async () => {
  const { accounts } = await freshIdentity()
  const { actor } = await accounts.signUp(ada)

  const session = await accounts.signIn({ email: 'Ada@example.com', password: ada.password })

  expect(session.actor).toEqual(actor)
  expect(await accounts.recognise(cookieHeaders(session.cookies))).toMatchObject({ actor })
})

test('a wrong password and an unknown address are refused in the same words', async () => {
  const { accounts } = await freshIdentity()
  await accounts.signUp(ada)

  const outcomes = await Promise.allSettled([
    accounts.signIn({ email: ada.email, password: 'five legged furniture walks' }),
    accounts.signIn({ email: 'nobody@example.com', password: ada.password }),
  ])

  const refused = { status: 'rejected', reason: { code: 'INVALID_CREDENTIALS', params: {} } }
  expect(outcomes).toMatchObject([refused, refused])
})

test('what is no address cannot sign up, and is a stranger like any other at sign-in', async () => {
  const { accounts } = await freshIdentity()

  const outcomes = await Promise.allSettled([
    accounts.signUp({ ...ada, email: 'ada@home' }),
    accounts.signIn({ email: 'ada@home', password: ada.password }),
  ])

  expect(outcomes).toMatchObject([
    { reason: { code: 'INVALID_INPUT', params: { field: 'email' } } },
    { reason: { code: 'INVALID_CREDENTIALS' } },
  ])
})

test('an unknown address costs one hash, like a known one', async () => {
  const passwords = await realPasswords()
  const hash = vi.fn((password: string) => passwords.hash(password))
  const verify = vi.fn((stored: string, password: string) => passwords.verify(stored, password))
  const { accounts } = await freshIdentity({ passwords: { hash, verify } })
  await accounts.signUp(ada)
  hash.mockClear()

  await expect(accounts.signIn({ email: 'nobody@example.com', password: 'x' })).rejects.toThrow()
  await expect(accounts.signIn({ email: ada.email, password: 'x' })).rejects.toThrow()

  expect(hash).toHaveBeenCalledTimes(1)
  expect(verify).toHaveBeenCalledTimes(1)
})

test('a hash made with weaker settings is replaced at the next sign-in', async () => {
  const passwords = await realPasswords()
  const stored = vi.fn(async (hash: string, password: string) => ({
    ...(await passwords.verify(hash, password)),
    rehashed: 'a stronger hash',
  }))
  const { accounts, database, settled } = await freshIdentity({ passwords: { ...passwords, verify: stored } })
  await accounts.signUp(ada)

  await accounts.signIn(ada)
  await settled()

  expect((await database.owner.query('select password from account')).rows).toEqual([{ password: 'a stronger hash' }])
})

test('recognising a browser costs no round trip while its signed copy is fresh', async () => {
  const { accounts, settled } = await freshIdentity()
  const { actor, cookies } = await accounts.signUp(ada)
  const headers = cookieHeaders(cookies)

  await settled()
  expect(
    await roundTrips(async () => {
      expect(await accounts.recognise(headers)).toMatchObject({ actor })
    }),
  ).toBe(0)
})

test('after a minute it costs one round trip, and the browser gets a fresh copy', async () => {
  const { accounts, settled } = await freshIdentity()
  const { actor, cookies } = await accounts.signUp(ada)
  const onlyToken = cookieHeaders(cookies.filter((cookie) => !cookie.includes('session_data')))

  let refreshed: readonly string[] = []
  await settled()
  const trips = await roundTrips(async () => {
    const known = await accounts.recognise(onlyToken)
    expect(known).toMatchObject({ actor })
    refreshed = known?.cookies ?? []
  })

  expect(trips).toBe(1)
  expect(refreshed.some((cookie) => cookie.includes('session_data'))).toBe(true)
})

test('a forged or altered cookie is nobody', async () => {
  const { accounts } = await freshIdentity()
  const { cookies } = await accounts.signUp(ada)
  const altered = cookieHeaders(cookies.map((cookie) => cookie.replace(/=(.{6})./, '=$1X')))

  expect(await accounts.recognise(altered)).toBeNull()
  expect(await accounts.recognise(new Headers({ cookie: '__Host-session.session_token=forged' }))).toBeNull()
  expect(await accounts.recognise(new Headers())).toBeNull()
})

test('signing out ends the session, not only the cookie', async () => {
  const { accounts } = await freshIdentity()
  const { cookies } = await accounts.signUp(ada)
  const onlyToken = cookieHeaders(cookies.filter((cookie) => !cookie.includes('session_data')))

  const farewell = await accounts.signOut(cookieHeaders(cookies))

  expect(cookieHeaders(cookies, farewell).get('cookie')).toBeNull()
  expect(await accounts.recognise(onlyToken)).toBeNull()
})

test('signing out on one device leaves the other signed in', async () => {
  const { accounts } = await freshIdentity()
  const phone = await accounts.signUp(ada)
  const desk = await accounts.signIn(ada)

  await accounts.signOut(cookieHeaders(phone.cookies))

  expect(await accounts.recognise(cookieHeaders(desk.cookies))).not.toBeNull()
})

test('changed settings show at once, in the cookie too', async () => {
  const { accounts, settled } = await freshIdentity()
  const { actor, cookies } = await accounts.signUp(ada)
  const changes = { name: 'Ada King', theme: 'dark', timeZone: 'Asia/Kolkata' } as const

  const saved = await accounts.updateSettings(actor.userId, cookieHeaders(cookies), changes)

  expect(saved.actor).toEqual({ ...actor, ...changes })
  const headers = cookieHeaders(cookies, saved.cookies)
  await settled()
  expect(await roundTrips(() => expect(accounts.recognise(headers)).resolves.toMatchObject({ actor: changes }))).toBe(0)
})

test('deleting an account needs its password and takes everything along', async () => {
  const { accounts, database, settled } = await freshIdentity()
  const { actor, cookies } = await accounts.signUp(ada)
  const { refreshToken } = await accounts.issueTokens(actor.userId)

  await expect(accounts.confirmPassword(actor.userId, 'a wrong one')).rejects.toMatchObject({
    code: 'INVALID_CREDENTIALS',
  })
  await accounts.deleteAccount(actor.userId)
  await settled()

  for (const table of ['"user"', 'account', 'session', 'refresh_token'])
    expect((await database.owner.query(`select from ${table}`)).rowCount).toBe(0)
  await expect(accounts.refreshTokens(refreshToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' })
  const onlyToken = cookieHeaders(cookies.filter((cookie) => !cookie.includes('session_data')))
  expect(await accounts.recognise(onlyToken)).toBeNull()
})

test('what touches an account leaves a trace without address or secret', async () => {
  const { accounts, database, settled } = await freshIdentity()
  const { actor, cookies } = await accounts.signUp(ada)
  await expect(accounts.signIn({ ...ada, password: 'wrong' })).rejects.toThrow()
  await accounts.signOut(cookieHeaders(cookies))
  await settled()

  const { rows } = await database.owner.query(
    'select action, actor_id as "actorId", request_id as "requestId" from audit order by id',
  )
  expect(rows).toEqual([
    { action: 'signed-up', actorId: actor.userId, requestId: 'a-request' },
    { action: 'sign-in-failed', actorId: null, requestId: 'a-request' },
    { action: 'signed-out', actorId: actor.userId, requestId: 'a-request' },
  ])
})

test('a request with Authorization ignores cookies', async () => {
  const { accounts } = await freshIdentity()
  const { cookies } = await accounts.signUp(ada)
  const headers = cookieHeaders(cookies)
  headers.set('authorization', 'Bearer nonsense')

  expect(await accounts.recognise(headers)).toBeNull()
})

test('an access token is recognised without the database, for a quarter of an hour', async () => {
  const { accounts, clock, settled } = await freshIdentity()
  const { actor } = await accounts.signUp(ada)
  const { accessToken } = await accounts.issueTokens(actor.userId)

  await settled()
  expect(
    await roundTrips(async () => {
      expect(await accounts.recognise(bearer(accessToken))).toEqual({ actor, cookies: [] })
    }),
  ).toBe(0)
  clock.advance(14 * 60_000)
  expect(await accounts.recognise(bearer(accessToken))).not.toBeNull()
  clock.advance(2 * 60_000)
  expect(await accounts.recognise(bearer(accessToken))).toBeNull()
})

test('signing keys rotate: the first signs, the older ones still verify until they are removed', async () => {
  const [old, fresh] = [newKey('old'), newKey('fresh')]
  const before = await freshIdentity({ signingKeys: keySet(old) })
  const { actor } = await before.accounts.signUp(ada)
  const signedByOld = (await before.accounts.issueTokens(actor.userId)).accessToken

  const during = before.reopened({ signingKeys: keySet(fresh, old) })
  const signedByFresh = (await during.issueTokens(actor.userId)).accessToken
  const after = before.reopened({ signingKeys: keySet(fresh) })

  expect(await during.recognise(bearer(signedByOld))).not.toBeNull()
  expect(await after.recognise(bearer(signedByFresh))).not.toBeNull()
  expect(await after.recognise(bearer(signedByOld))).toBeNull()
})

test('a token of another deployment is nobody', async () => {
  const key = keySet(newKey('shared'))
  const production = await freshIdentity({ signingKeys: key })
  const preview = production.reopened({ origin: 'https://preview.interviews.example', signingKeys: key })
  const { actor } = await production.accounts.signUp(ada)
  const { accessToken } = await preview.issueTokens(actor.userId)

  expect(await production.accounts.recognise(bearer(accessToken))).toBeNull()
})
