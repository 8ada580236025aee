import { betterAuth } from 'better-auth/minimal'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Ids, Passwords } from '#ports'

export type AuthOptions = {
  /** A Drizzle database that can do transactions, and the tables it knows. */
  readonly database: object
  readonly tables: Record<string, unknown>
  readonly origin: string
  /** Signs the cookies; at least 32 random bytes. */
  readonly secret: string
  readonly passwords: Passwords
  readonly ids: Ids
}

/** What one call wants to hear about, beside what better-auth answers. */
export type Listener = {
  readonly onSession?: (sessionId: string) => void
  readonly onRehash?: (from: string, to: string) => void
}

const secondsInDay = 24 * 60 * 60
/** Longer than any password we allow: the rule itself is the domain's. */
const longestPassword = 1024

/** better-auth as we use it: email with password, sessions in cookies; its own routes are not served. */
export function openAuth(options: AuthOptions, listener: Listener = {}) {
  const { database, tables, origin, secret, passwords, ids } = options
  const isSecure = origin.startsWith('https:')
  return betterAuth({
    baseURL: origin,
    secret,
    trustedOrigins: [origin],
    database: drizzleAdapter(database, { provider: 'pg', schema: tables, transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 1,
      maxPasswordLength: longestPassword,
      password: {
        hash: (password) => passwords.hash(password),
        async verify({ hash, password }) {
          const { matches, rehashed } = await passwords.verify(hash, password)
          if (rehashed !== null) listener.onRehash?.(hash, rehashed)
          return matches
        },
      },
    },
    user: {
      additionalFields: {
        language: { type: 'string', required: true, defaultValue: 'en' },
        timeZone: { type: 'string', required: true, defaultValue: 'UTC' },
        theme: { type: 'string', required: true, defaultValue: 'system' },
        acceptedTermsVersion: { type: 'string', required: true },
      },
    },
    session: {
      expiresIn: 30 * secondsInDay,
      updateAge: secondsInDay,
      cookieCache: { enabled: true, maxAge: 60 },
    },
    databaseHooks: {
      session: {
        create: {
          after: async (session) => {
            listener.onSession?.(session.id)
          },
        },
      },
    },
    verification: { storeIdentifier: 'hashed' },
    account: { encryptOAuthTokens: true },
    // Limits live in a Durable Object, and are taken by the use cases.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its messages carry addresses; failures reach us as errors all the same.
    logger: { disabled: true },
    advanced: {
      // better-auth knows `__Secure-` only. `__Host-` is stricter: no subdomain can set such a cookie.
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-session' : 'session',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
      ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
      database: { generateId: () => ids.next(), joins: true },
    },
  })
}
