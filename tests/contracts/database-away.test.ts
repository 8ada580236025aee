import { expect, test } from 'vitest'
import { accounts } from '#adapters/better-auth'
import { neonAuditLog, neonInterviews, neonPeople, neonTokenFamilies, openDatabase } from '#adapters/neon'
import { systemClock, systemIds } from '#adapters/system'
import { freePort } from '../../scripts/ports.ts'
import { ada, bearer, cookieHeaders, freshIdentity, keySet, newKey, realPasswords } from './identity.ts'

const away = { name: 'OutsideError', service: 'database', kind: 'unreachable' }

test('while the database is away, whoever was just signed in stays recognised', async () => {
  const signingKeys = keySet(newKey('kept'))
  const before = await freshIdentity({ signingKeys })
  const { actor, cookies } = await before.accounts.signUp(ada)
  const { accessToken } = await before.accounts.issueTokens(actor.userId)
  await before.settled()

  const without = await accountsWithoutDatabase(signingKeys)

  expect(await without.recognise(cookieHeaders(cookies))).toMatchObject({ actor })
  expect(await without.recognise(bearer(accessToken))).toMatchObject({ actor })
})

test('while the database is away, everything else says so instead of calling people strangers', async () => {
  const without = await accountsWithoutDatabase(keySet(newKey('any')))
  const before = await freshIdentity()
  const { cookies } = await before.accounts.signUp(ada)
  await before.settled()
  const onlyToken = cookieHeaders(cookies.filter((cookie) => !cookie.includes('session_data')))
  const { http } = await databaseNobodyServes()

  const outcomes = await Promise.allSettled([
    without.recognise(onlyToken),
    without.signOut(cookieHeaders(cookies)),
    without.signIn(ada),
    without.signUp(ada),
    without.refreshTokens('rt_some-token'),
    without.deleteAccount(systemIds.next()),
    neonInterviews(http).find(systemIds.next(), systemIds.next()),
  ])

  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: away })
})

async function databaseNobodyServes() {
  const port = await freePort()
  return openDatabase(`postgres://site:secret@127.0.0.1:${port}/interview`, { localProxy: `127.0.0.1:${port}` })
}

async function accountsWithoutDatabase(signingKeys: string) {
  const { http, sessions, tables } = await databaseNobodyServes()
  return accounts({
    database: sessions,
    tables,
    origin: 'https://interviews.example',
    secret: 'a secret of at least thirty-two characters',
    signingKeys,
    passwords: await realPasswords(),
    people: neonPeople(http),
    families: neonTokenFamilies(http),
    audit: neonAuditLog(http, 'a-request'),
    clock: systemClock,
    ids: systemIds,
    inBackground: (work) => {
      // As on the edge, where nobody waits for it: here it cannot succeed.
      void work.catch(() => undefined)
    },
  })
}
