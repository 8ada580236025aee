import { decodeBase64urlIgnorePadding } from '@oslojs/encoding'
import { z } from 'zod'

/** Stands in sealed records, between dots. */
export const masterKeyId = z.string().regex(/^[\w-]{1,32}$/u)

const ring = z.object({
  current: masterKeyId,
  keys: z.record(
    masterKeyId,
    z
      .string()
      .regex(/^[\w-]{43}$/u)
      .transform((text) => new Uint8Array(decodeBase64urlIgnorePadding(text))),
  ),
})

/** A key-encryption key. It wraps and unwraps data keys and can do nothing else. */
export type MasterKey = { readonly id: string; readonly key: CryptoKey }

export type MasterKeys = {
  /** What is sealed from now on is sealed under it. */
  readonly current: MasterKey
  find(id: string): MasterKey | undefined
}

/**
 * Reads the secret `VAULT_KEYS`: `{"current":"k2","keys":{"k1":"<32 bytes, base64url>","k2":"…"}}`.
 * @throws {Error} that says nothing of what was read
 */
export async function readMasterKeys(secret: string | undefined): Promise<MasterKeys> {
  const { current, keys } = parse(secret)
  const imported = await Promise.all(
    Object.entries(keys).map(async ([id, bytes]): Promise<MasterKey> => {
      const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['wrapKey', 'unwrapKey'])
      return { id, key }
    }),
  )
  const find = (id: string) => imported.find((each) => each.id === id)
  const today = find(current)
  if (!today) throw new Error('VAULT_KEYS does not hold its current key')
  return { current: today, find }
}

function parse(secret: string | undefined): z.infer<typeof ring> {
  // What JSON.parse and zod say may quote the secret, so neither is kept as the cause.
  const parsed = ring.safeParse(jsonOf(secret))
  if (!parsed.success) throw new Error('VAULT_KEYS is missing or malformed')
  return parsed.data
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
