import type { Accounts, Actor } from '#ports'
import type { AccessTokens } from './access-tokens.ts'
import { actorOf } from './actor.ts'
import { openAuth, type AuthOptions } from './auth.ts'
import { heed } from './failure.ts'

type BrowserSession = { readonly sessionId: string; readonly actor: Actor; readonly cookies: readonly string[] }

/**
 * The session that these cookies name. Its signed copy in a cookie is believed for a minute
 * without asking the database; `fresh` asks all the same.
 */
export async function browserSession(
  options: AuthOptions,
  headers: Headers,
  { fresh }: { readonly fresh: boolean },
): Promise<BrowserSession | null> {
  if (!headers.has('cookie')) return null
  const { api } = openAuth(options)
  const read = api.getSession({ headers, query: { disableCookieCache: fresh }, returnHeaders: true })
  const { headers: answer, response } = await heed(read)
  if (response === null) return null
  return { sessionId: response.session.id, actor: actorOf(response.user), cookies: answer.getSetCookie() }
}

/** Whoever sends `Authorization` means it: their cookies are not looked at. */
export function recogniser(options: AuthOptions, tokens: AccessTokens): Accounts['recognise'] {
  return async (headers) => {
    const authorization = headers.get('authorization')
    if (authorization === null) {
      const session = await browserSession(options, headers, { fresh: false })
      return session && { actor: session.actor, cookies: session.cookies }
    }
    const verified = await bearerOf(authorization, tokens)
    return verified && { actor: verified.actor, cookies: [] }
  }
}

/** The access token of an `Authorization` header, if it is good. */
export async function bearerOf(authorization: string, tokens: AccessTokens): ReturnType<AccessTokens['verify']> {
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
  return token === undefined ? null : tokens.verify(token)
}

/** Cookies that take a session away from a browser. */
export async function farewellCookies(options: AuthOptions): Promise<readonly string[]> {
  // Without headers there is no session to end: this only writes the cookies, and asks nobody.
  const { headers } = await heed(openAuth(options).api.signOut({ headers: new Headers(), returnHeaders: true }))
  return headers.getSetCookie()
}
