import { generateKeyPairSync } from 'node:crypto'
import initializeArgon2 from '@phi-ag/argon2/node'
import { onTestFinished } from 'vitest'
import { accounts } from '#adapters/better-auth'
import { neonAuditLog, neonPeople, neonTokenFamilies } from '#adapters/neon'
import { systemClock, systemIds } from '#adapters/system'
import type { Accounts, Clock, NewAccount, Passwords } from '#ports'
import { hashPassword, verifyPassword } from '../../workers/vault/src/password-hash.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

export const ada: NewAccount = {
  email: 'ada@example.com',
  password: 'four legged furniture walks',
  name: 'Ada Lovelace',
  timeZone: 'Europe/London',
  language: 'en',
  acceptedTerms: '1',
}

export type Identity = {
  readonly accounts: Accounts
  readonly database: TestDatabase
  /** Moves the product's own clock; the database keeps the real one. */
  readonly clock: Clock & { advance(milliseconds: number): void }
  /** Waits for what an answer did not wait for. */
  readonly settled: () => Promise<void>
  /** The same product after a release with other settings, on the same database. */
  readonly reopened: (changes: Partial<Settings>) => Accounts
}

type Settings = { readonly origin: string; readonly signingKeys: string; readonly passwords: Passwords }

/** The vault's own hashing, in this process. */
export async function realPasswords(): Promise<Passwords> {
  const argon2 = await initializeArgon2()
  return {
    hash: async (password) => hashPassword(argon2, password),
    verify: async (hash, password) => verifyPassword(argon2, hash, password),
  }
}

/** Accounts over a real database of their own. */
export async function freshIdentity(changes: Partial<Settings> = {}): Promise<Identity> {
  const database = await freshDatabase()
  const pending: Promise<unknown>[] = []
  const clock = movableClock()
  const settings: Settings = {
    origin: 'https://interviews.example',
    signingKeys: keySet(newKey('first')),
    passwords: await realPasswords(),
    ...changes,
  }
  const { http, sessions, tables } = database.site
  const reopened = (others: Partial<Settings>) =>
    accounts({
      ...settings,
      ...others,
      database: sessions,
      tables,
      people: neonPeople(http),
      families: neonTokenFamilies(http),
      audit: neonAuditLog(http, 'a-request'),
      secret: 'a secret of at least thirty-two characters',
      ids: systemIds,
      clock,
      inBackground: (work) => {
        pending.push(work)
      },
    })
  const settled = async () => {
    await Promise.all(pending.splice(0))
  }
  onTestFinished(settled)
  return {
    accounts: reopened({}),
    database,
    clock,
    settled,
    reopened,
  }
}

export function newKey(kid: string): object {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' }
}

export function keySet(...keys: readonly object[]): string {
  return JSON.stringify({ keys })
}

/** What a browser sends back for these `Set-Cookie` values. */
export function cookieHeaders(...received: readonly (readonly string[])[]): Headers {
  const jar = new Map<string, string>()
  for (const cookie of received.flat()) {
    const [pair = ''] = cookie.split(';')
    const [name = '', value = ''] = splitOnce(pair)
    if (/;\s*max-age=0/i.test(cookie)) jar.delete(name)
    else jar.set(name, value)
  }
  return jar.size === 0
    ? new Headers()
    : new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') })
}

export function bearer(token: string): Headers {
  return new Headers({ authorization: `Bearer ${token}` })
}

function splitOnce(pair: string): readonly string[] {
  const at = pair.indexOf('=')
  return [pair.slice(0, at), pair.slice(at + 1)]
}

function movableClock() {
  let ahead = 0
  return {
    ...systemClock,
    now: () => Date.now() + ahead,
    advance: (milliseconds: number) => {
      ahead += milliseconds
    },
  }
}
