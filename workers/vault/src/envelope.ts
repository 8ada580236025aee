/**
 * Envelope encryption: a data key of its own, AES-256-GCM, encrypts each API key, and a master key wraps the data key.
 * So master keys can change without any API key being opened.
 */
import type { KeyPlace } from '#ports'
import type { Resealed } from '#protocol'
import type { MasterKey, MasterKeys } from './master-keys.ts'
import {
  ivLength,
  placeBinding,
  readRecord,
  wrapBinding,
  writeRecord,
  type Encrypted,
  type SealedRecord,
} from './sealed-record.ts'

export async function sealKey({ current }: MasterKeys, place: KeyPlace, apiKey: string): Promise<string> {
  const dataKey = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
  if (!('type' in dataKey)) throw new Error('AES has no key pairs')
  const iv = newIv()
  const gcm = { name: 'AES-GCM', iv, additionalData: placeBinding(place) }
  const bytes = new Uint8Array(await crypto.subtle.encrypt(gcm, dataKey, new TextEncoder().encode(apiKey)))
  const wrappedKey = await wrap(current, place, dataKey)
  return writeRecord({ masterKeyId: current.id, place, wrappedKey, apiKey: { iv, bytes } })
}

/** `null` when it cannot be opened: another vault's, a lost master key's, or changed since. */
export async function openKey(keys: MasterKeys, record: SealedRecord): Promise<string | null> {
  const dataKey = await unwrap(keys, record, { extractable: false })
  if (dataKey === null) return null
  const { iv, bytes } = record.apiKey
  try {
    const gcm = { name: 'AES-GCM', iv, additionalData: placeBinding(record.place) }
    return new TextDecoder().decode(await crypto.subtle.decrypt(gcm, dataKey, bytes))
  } catch {
    return null
  }
}

/** Wraps the data key anew; the API key stays closed, so that a change to it shows only when it is used. */
export async function resealKey(keys: MasterKeys, sealed: string): Promise<Resealed> {
  const record = readRecord(sealed)
  const dataKey = record && (await unwrap(keys, record, { extractable: true }))
  if (record === null || dataKey === null) return { outcome: 'unreadable' }
  const { current } = keys
  if (record.masterKeyId === current.id) return { outcome: 'current' }
  const wrappedKey = await wrap(current, record.place, dataKey)
  return { outcome: 'resealed', sealed: writeRecord({ ...record, masterKeyId: current.id, wrappedKey }) }
}

async function wrap(master: MasterKey, place: KeyPlace, dataKey: CryptoKey): Promise<Encrypted> {
  const iv = newIv()
  const gcm = { name: 'AES-GCM', iv, additionalData: wrapBinding(master.id, place) }
  return { iv, bytes: new Uint8Array(await crypto.subtle.wrapKey('raw', dataKey, master.key, gcm)) }
}

async function unwrap(
  keys: MasterKeys,
  { masterKeyId, place, wrappedKey: { iv, bytes } }: SealedRecord,
  { extractable }: { readonly extractable: boolean },
): Promise<CryptoKey | null> {
  const master = keys.find(masterKeyId)
  if (!master) return null
  try {
    const gcm = { name: 'AES-GCM', iv, additionalData: wrapBinding(master.id, place) }
    return await crypto.subtle.unwrapKey('raw', bytes, master.key, gcm, 'AES-GCM', extractable, ['decrypt'])
  } catch {
    return null
  }
}

function newIv(): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(ivLength)
  crypto.getRandomValues(iv)
  return iv
}
