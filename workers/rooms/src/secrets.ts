import { sha256 } from '@oslojs/crypto/sha2'
import { encodeBase64urlNoPadding, encodeHexLowerCase } from '@oslojs/encoding'

/** 256 bits nobody can guess, fit for a cookie or a subprotocol. */
export function newSecret(): string {
  return encodeBase64urlNoPadding(crypto.getRandomValues(new Uint8Array(32)))
}

/** What is kept of a secret: who reads the storage cannot use it. */
export function hashOf(secret: string): string {
  return encodeHexLowerCase(sha256(new TextEncoder().encode(secret)))
}
