import { encodeBase64urlNoPadding } from '@oslojs/encoding'

/** A new refresh token. The prefix lets secret scanners recognise a leaked one. */
export function newRefreshSecret(): string {
  return `rt_${encodeBase64urlNoPadding(crypto.getRandomValues(new Uint8Array(32)))}`
}

/** What is kept of it. A plain hash is enough for 256 random bits. */
export async function hashOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return encodeBase64urlNoPadding(new Uint8Array(digest))
}
