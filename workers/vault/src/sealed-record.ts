/** The text a sealed key is kept as: `v1.<master key>.<place>.<wrapped data key>.<encrypted API key>`. */
import { decodeBase64urlIgnorePadding, encodeBase64urlNoPadding } from '@oslojs/encoding'
import { z } from 'zod'
import type { KeyPlace } from '#ports'
import { keyPlace } from '#protocol'
import { masterKeyId } from './master-keys.ts'

export type SealedRecord = {
  readonly masterKeyId: string
  /** In clear, and bound to both ciphertexts: `Egress` knows what the key is for, and nobody can change it. */
  readonly place: KeyPlace
  readonly wrappedKey: Encrypted
  readonly apiKey: Encrypted
}

/** AES-GCM with its tag; the initialisation vector is new for each encryption. */
export type Encrypted = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: Uint8Array<ArrayBuffer> }

export const ivLength = 12
const version = 'v1'

const places = z
  .tuple([keyPlace.shape.ownerId, keyPlace.shape.provider, keyPlace.shape.keyId, keyPlace.shape.host])
  .transform(([ownerId, provider, keyId, host]): KeyPlace => ({ ownerId, provider, keyId, host }))

export function writeRecord({ masterKeyId, place, wrappedKey, apiKey }: SealedRecord): string {
  const parts = [new TextEncoder().encode(placeText(place)), joined(wrappedKey), joined(apiKey)]
  return [version, masterKeyId, ...parts.map(encodeBase64urlNoPadding)].join('.')
}

/** `null` for what no vault wrote: of all spellings of a record only the one that `writeRecord` makes is read. */
export function readRecord(sealed: string): SealedRecord | null {
  const [, id, ...parts] = sealed.split('.')
  try {
    const [place, wrappedKey, apiKey] = parts.map(decodeBase64urlIgnorePadding)
    const record = {
      masterKeyId: masterKeyId.parse(id),
      place: places.parse(JSON.parse(new TextDecoder().decode(place))),
      wrappedKey: split(wrappedKey),
      apiKey: split(apiKey),
    }
    return writeRecord(record) === sealed ? record : null
  } catch {
    // No base64url, no JSON, no place: all the same to whoever holds it.
    return null
  }
}

/** What the encrypted API key is bound to. */
export function placeBinding(place: KeyPlace): Uint8Array {
  return new TextEncoder().encode(`${version} key ${placeText(place)}`)
}

/** What the wrapped data key is bound to. */
export function wrapBinding(masterKeyId: string, place: KeyPlace): Uint8Array {
  return new TextEncoder().encode(`${version} wrap ${masterKeyId} ${placeText(place)}`)
}

/** One text per place, and no text for two. */
function placeText({ ownerId, provider, keyId, host }: KeyPlace): string {
  return JSON.stringify([ownerId, provider, keyId, host])
}

function joined({ iv, bytes }: Encrypted): Uint8Array {
  const all = new Uint8Array(iv.length + bytes.length)
  all.set(iv)
  all.set(bytes, iv.length)
  return all
}

function split(bytes: Uint8Array | undefined): Encrypted {
  if (bytes === undefined) throw new Error('a part is missing')
  return { iv: bytes.slice(0, ivLength), bytes: bytes.slice(ivLength) }
}
