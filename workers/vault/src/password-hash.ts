import type Argon2 from '@phi-ag/argon2'
import { Argon2Type, Argon2Version, generateSalt } from '@phi-ag/argon2'

export type Verdict = { readonly matches: boolean; readonly rehashed: string | null }

/** OWASP's recommendation for argon2id. Parallelism is said here because the package would take 4 lanes. */
const settings = {
  type: Argon2Type.Argon2id,
  version: Argon2Version.Version13,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
  hashLength: 32,
} as const

/** What a PHC string starts with when it was made with today's settings. */
const current = `$argon2id$v=${settings.version}$m=${settings.memoryCost},t=${settings.timeCost},p=${settings.parallelism}$`

const notThisPassword = 'The password does not match the supplied hash'

/** A PHC string: algorithm, settings, salt and hash in one. */
export function hashPassword(argon2: Argon2, password: string): string {
  return argon2.hash(password.normalize('NFC'), { ...settings, salt: generateSalt(16) }).encoded
}

/** Verifies under the settings the hash names. @throws when the hash is none */
export function verifyPassword(argon2: Argon2, hash: string, password: string): Verdict {
  const { error } = argon2.tryVerify(hash, password.normalize('NFC'))
  if (error === notThisPassword) return { matches: false, rehashed: null }
  if (error !== undefined) throw new Error(`not a password hash: ${error}`)
  return { matches: true, rehashed: hash.startsWith(current) ? null : hashPassword(argon2, password) }
}
