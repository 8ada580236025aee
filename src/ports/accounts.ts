import type { Actor, Language } from './actor.ts'

export type Tokens = { readonly accessToken: string; readonly refreshToken: string }

/** A fresh session: `cookies` are `Set-Cookie` values for a browser, tokens are made by `issueTokens`. */
export type Session = { readonly sessionId: string; readonly actor: Actor; readonly cookies: readonly string[] }

export type NewAccount = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly timeZone: string
  readonly language: Language
  /** Versions of terms and privacy page that were accepted. */
  readonly acceptedTerms: string
}

/** People and their sessions. */
export interface Accounts {
  /** @throws {Refusal} `EMAIL_EXISTS` */
  signUp(account: NewAccount): Promise<Session>
  /** @throws {Refusal} `INVALID_CREDENTIALS`, in the same words and time for known and unknown addresses */
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<Session>
  /** Ends the session of these request headers (a browser's, or the family of an access token); answers the cookies that clear it. */
  signOut(headers: Headers): Promise<readonly string[]>
  /** Who sends these headers. A request with `Authorization` ignores cookies. `cookies` refresh the browser's copy. */
  recognise(headers: Headers): Promise<{ readonly actor: Actor; readonly cookies: readonly string[] } | null>
  issueTokens(userId: string): Promise<Tokens>
  /** Rotates; a replayed token ends its whole family. @throws {Refusal} `INVALID_TOKEN` */
  refreshTokens(refreshToken: string): Promise<Tokens & { readonly actor: Actor }>
  /** Ends the family of this refresh token. */
  revokeTokens(refreshToken: string): Promise<void>
  updateSettings(
    userId: string,
    headers: Headers,
    settings: Partial<Pick<Actor, 'name' | 'language' | 'timeZone' | 'theme'>>,
  ): Promise<{ readonly actor: Actor; readonly cookies: readonly string[] }>
  /** @throws {Refusal} `INVALID_CREDENTIALS` */
  confirmPassword(userId: string, password: string): Promise<void>
  /** Removes the person and everything that hangs on the row. */
  deleteAccount(userId: string): Promise<void>
}
