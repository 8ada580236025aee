import { expect, test } from 'vitest'
import { ada, bearer, freshIdentity, type Identity } from './identity.ts'

test('a refresh token buys a new pair, which works', async () => {
  const { accounts, actor, refreshToken } = await signedIn()

  const next = await accounts.refreshTokens(refreshToken)

  expect(next.actor).toEqual(actor)
  expect(next.refreshToken).not.toBe(refreshToken)
  expect(await accounts.recognise(bearer(next.accessToken))).toEqual({ actor, cookies: [] })
})

test('a new pair knows changed settings', async () => {
  const { accounts, actor, refreshToken } = await signedIn()
  await accounts.updateSettings(actor.userId, new Headers(), { name: 'Ada King' })

  expect((await accounts.refreshTokens(refreshToken)).actor.name).toBe('Ada King')
})

test('a replayed refresh token ends its family and is written down', async () => {
  const { accounts, actor, refreshToken, database, settled } = await signedIn()
  const next = await accounts.refreshTokens(refreshToken)

  await expect(accounts.refreshTokens(refreshToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' })

  await expect(accounts.refreshTokens(next.refreshToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' })
  await settled()
  const { rows } = await database.owner.query(
    `select actor_id as "actorId" from audit where action = 'refresh-token-replayed'`,
  )
  expect(rows).toEqual([{ actorId: actor.userId }])
})

test("a replay in one family leaves the person's other families alone", async () => {
  const { accounts, actor, refreshToken } = await signedIn()
  const other = await accounts.issueTokens(actor.userId)
  await accounts.refreshTokens(refreshToken)

  await expect(accounts.refreshTokens(refreshToken)).rejects.toThrow()

  expect((await accounts.refreshTokens(other.refreshToken)).actor).toEqual(actor)
})

test('a revoked family is over', async () => {
  const { accounts, refreshToken } = await signedIn()

  await accounts.revokeTokens(refreshToken)

  await expect(accounts.refreshTokens(refreshToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' })
})

test('an unknown token is refused, and revoking one is no news', async () => {
  const { accounts } = await signedIn()

  await expect(accounts.refreshTokens('rt_never-given-out')).rejects.toMatchObject({ code: 'INVALID_TOKEN' })
  await expect(accounts.revokeTokens('rt_never-given-out')).resolves.toBeUndefined()
})

test('an expired family is over', async () => {
  const { accounts, refreshToken, database } = await signedIn()
  await database.owner.query(`update session set expires_at = now() - interval '1 second' where token like 'family-%'`)

  await expect(accounts.refreshTokens(refreshToken)).rejects.toMatchObject({ code: 'INVALID_TOKEN' })
})

test('refresh tokens are kept as hashes only', async () => {
  const { refreshToken, database } = await signedIn()

  const { rows } = await database.owner.query(
    'select r.*, s.token from refresh_token r join session s on s.id = r.session_id',
  )

  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(refreshToken.slice(3))
})

test('of many rotations at once with one token, at most one wins', async () => {
  const { accounts, actor } = await signedIn()
  for (let round = 0; round < 10; round++) {
    const { refreshToken } = await accounts.issueTokens(actor.userId)

    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => accounts.refreshTokens(refreshToken)))

    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'INVALID_TOKEN' })
  }
})

test('a replay racing a rotation ends the family every time, and never deadlocks', async () => {
  const { accounts, actor } = await signedIn()
  for (let round = 0; round < 100; round++) {
    const first = await accounts.issueTokens(actor.userId)
    const second = await accounts.refreshTokens(first.refreshToken)

    const [replay, rotation] = await Promise.allSettled([
      accounts.refreshTokens(first.refreshToken),
      accounts.refreshTokens(second.refreshToken),
    ])

    expect(replay).toMatchObject({ status: 'rejected', reason: { code: 'INVALID_TOKEN' } })
    if (rotation.status === 'rejected') expect(rotation.reason).toMatchObject({ code: 'INVALID_TOKEN' })
    const youngest = rotation.status === 'fulfilled' ? rotation.value.refreshToken : second.refreshToken
    await expect(accounts.refreshTokens(youngest)).rejects.toMatchObject({ code: 'INVALID_TOKEN' })
  }
})

async function signedIn(): Promise<
  Identity & { actor: Awaited<ReturnType<typeof up>>['actor']; refreshToken: string }
> {
  const identity = await freshIdentity()
  const { actor } = await up(identity)
  const { refreshToken } = await identity.accounts.issueTokens(actor.userId)
  return { ...identity, actor, refreshToken }
}

function up({ accounts }: Identity) {
  return accounts.signUp(ada)
}
