import { normaliseEmail } from '#domain/email'
import { longestPassword, passwordProblem } from '#domain/password'
import { Refusal, type Accounts, type AuditLog, type Clock, type People, type TokenFamilies } from '#ports'
import { accessTokens } from './access-tokens.ts'
import { actorOf } from './actor.ts'
import { apiTokens } from './api-tokens.ts'
import { openAuth, type AuthOptions } from './auth.ts'
import { codeOf, heed } from './failure.ts'
import { listenToSignIn } from './listener.ts'
import { bearerOf, browserSession, farewellCookies, recogniser } from './sessions.ts'

export type AccountsOptions = AuthOptions & {
  readonly people: People
  readonly families: TokenFamilies
  readonly audit: AuditLog
  readonly clock: Clock
  /** A JSON Web Key Set of private Ed25519 keys: the first signs access tokens, all verify. */
  readonly signingKeys: string
  /** For what the answer need not wait for. */
  readonly inBackground: (work: Promise<unknown>) => void
}

/** People and their sessions, for the time of one request. */
export function accounts(options: AccountsOptions): Accounts {
  const { people, audit, passwords, inBackground } = options
  const tokens = accessTokens(options)

  return {
    async signUp({ email, password, name, timeZone, language, acceptedTerms }) {
      refuseBadPassword(password)
      const address = normaliseEmail(email)
      const person = { name, timeZone, language, theme: 'system', acceptedTermsVersion: acceptedTerms }
      const heard = listenToSignIn()
      const made = openAuth(options, heard.listener).api.signUpEmail({
        body: { ...person, email: address, password },
        returnHeaders: true,
      })
      const { headers, response } = await heed(made.catch((error: unknown) => meetTheSlowerOne(error, address)))
      inBackground(audit.record('signed-up', response.user.id))
      return { sessionId: heard.sessionId(), actor: actorOf(response.user), cookies: headers.getSetCookie() }
    },

    async signIn({ email, password }) {
      if (Array.from(password).length > longestPassword) throw new Refusal('INVALID_CREDENTIALS')
      const heard = listenToSignIn()
      const made = openAuth(options, heard.listener).api.signInEmail({
        body: { email: normaliseEmail(email), password },
        returnHeaders: true,
      })
      const { headers, response } = await heed(made).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
        inBackground(audit.record('sign-in-failed', null))
        // What is no address has no account either: the same answer for all.
        throw new Refusal('INVALID_CREDENTIALS')
      })
      const { user } = response
      const rehash = heard.rehash()
      if (rehash) inBackground(people.replaceHash(user.id, rehash.from, rehash.to))
      inBackground(audit.record('signed-in', user.id))
      return { sessionId: heard.sessionId(), actor: actorOf(user), cookies: headers.getSetCookie() }
    },

    async signOut(headers) {
      const authorization = headers.get('authorization')
      const session =
        authorization === null
          ? await browserSession(options, headers, { fresh: false })
          : await bearerOf(authorization, tokens)
      if (session) {
        await people.endSession(session.sessionId)
        inBackground(audit.record('signed-out', session.actor.userId))
      }
      return authorization === null ? farewellCookies(options) : []
    },

    recognise: recogniser(options, tokens),
    ...apiTokens(options, tokens),

    async updateSettings(userId, headers, settings) {
      const actor = await people.saveSettings(userId, settings)
      if (!actor) throw new Refusal('NOT_FOUND')
      inBackground(audit.record('settings-changed', userId))
      const session = headers.has('authorization') ? null : await browserSession(options, headers, { fresh: true })
      return { actor, cookies: session?.cookies ?? [] }
    },

    async confirmPassword(userId, password) {
      const hash = await people.passwordHash(userId)
      if (hash === undefined) throw new Refusal('INVALID_CREDENTIALS')
      const { matches } = await passwords.verify(hash, password)
      if (!matches) throw new Refusal('INVALID_CREDENTIALS')
    },

    async deleteAccount(userId) {
      await people.remove(userId)
      inBackground(audit.record('account-deleted', userId))
    },
  }

  /** Of two sign-ups at once, the slower one meets the taken address only when it inserts. */
  async function meetTheSlowerOne(error: unknown, address: string): Promise<never> {
    if (codeOf(error) === 'FAILED_TO_CREATE_USER' && (await people.exists(address))) throw new Refusal('EMAIL_EXISTS')
    throw error
  }
}

function refuseBadPassword(password: string): void {
  const problem = passwordProblem(password)
  if (problem === null) return
  throw problem === 'common' ? new Refusal('COMMON_PASSWORD') : new Refusal('WEAK_PASSWORD', { problem })
}
