import { normaliseEmail } from '#domain/email'
import { passwordProblem } from '#domain/password'
import { Refusal, type Actor, type NewAccount, type Session, type Tokens } from '#ports'
import { credentialsPerAccount, credentialsPerAddress } from './limit-rules.ts'
import type { Ports } from './ports.ts'

/** The terms and the privacy page a new account accepts; a new text gets a new date. */
export const termsVersion = '2026-11-25'

/** The address a request came from, for limits alone. */
export type Origin = { readonly address: string }

export async function signUp(
  { accounts, limits }: Ports,
  origin: Origin,
  account: Omit<NewAccount, 'acceptedTerms'>,
): Promise<Session> {
  const problem = passwordProblem(account.password)
  if (problem === 'common') throw new Refusal('COMMON_PASSWORD')
  if (problem !== null) throw new Refusal('WEAK_PASSWORD', { problem })
  await limits.take(credentialsPerAddress, origin.address)
  await limits.take(credentialsPerAccount, attemptsOf(origin, account.email))
  return accounts.signUp({ ...account, acceptedTerms: termsVersion })
}

export async function signIn(
  { accounts, limits }: Ports,
  origin: Origin,
  credentials: { readonly email: string; readonly password: string },
): Promise<Session> {
  await limits.take(credentialsPerAddress, origin.address)
  const attempts = attemptsOf(origin, credentials.email)
  await limits.take(credentialsPerAccount, attempts)
  const session = await accounts.signIn(credentials)
  await limits.reset(credentialsPerAccount, attempts)
  return session
}

/** Guesses are counted by account and address together, so that no stranger can keep the owner out. */
function attemptsOf({ address }: Origin, email: string): string {
  return `${address} ${normaliseEmail(email)}`
}

/** Ends the session and every seat this browser holds; answers the cookies that clear the session. */
export async function signOut(
  { accounts, rooms }: Ports,
  headers: Headers,
  actor: Actor | null,
  seats: readonly string[],
): Promise<readonly string[]> {
  if (actor) {
    // A seat of a room that is gone needs no ending.
    await Promise.allSettled(seats.map((interviewId) => rooms.revokeSeats(interviewId, actor.userId)))
  }
  return accounts.signOut(headers)
}

export function issueTokens({ accounts }: Ports, userId: string): Promise<Tokens> {
  return accounts.issueTokens(userId)
}

export function refreshTokens({ accounts }: Ports, refreshToken: string): Promise<Tokens & { readonly actor: Actor }> {
  return accounts.refreshTokens(refreshToken)
}

export function revokeTokens({ accounts }: Ports, refreshToken: string): Promise<void> {
  return accounts.revokeTokens(refreshToken)
}

export function changeSettings(
  { accounts }: Ports,
  actor: Actor,
  headers: Headers,
  settings: Partial<Pick<Actor, 'name' | 'language' | 'timeZone' | 'theme'>>,
): Promise<{ readonly actor: Actor; readonly cookies: readonly string[] }> {
  return accounts.updateSettings(actor.userId, headers, settings)
}

/**
 * The person with everything of theirs: rooms and files first, so that whatever fails can be
 * tried again while the account is still there. @throws {Refusal} `INVALID_CREDENTIALS`, `RATE_LIMITED`
 */
export async function deleteAccount(
  { accounts, interviews, rooms, files, limits, meters }: Ports,
  origin: Origin,
  actor: Actor,
  password: string,
): Promise<void> {
  await limits.take(credentialsPerAccount, attemptsOf(origin, actor.email))
  await accounts.confirmPassword(actor.userId, password)
  for (const id of await interviews.ids(actor.userId)) await rooms.destroy(id, actor.userId).catch(unlessNotFound)
  await files.removeAll(actor.userId)
  await meters.of(actor.userId).forget()
  await accounts.deleteAccount(actor.userId)
}

/** A room that was purged is gone already. */
function unlessNotFound(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error
}
