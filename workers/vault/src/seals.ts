import { WorkerEntrypoint } from 'cloudflare:workers'
import type { CallContext, KeyPlace } from '#ports'
import { apiKey, keyPlace, sealedKey, type Resealed } from '#protocol'
import { resealKey, sealKey } from './envelope.ts'
import { readMasterKeys } from './master-keys.ts'

/** Seals API keys for the site. It never opens one. */
export class Seals extends WorkerEntrypoint<Env> {
  /** Name of the master key that is sealed under from now on. */
  async masterKey(_context: CallContext): Promise<string> {
    return (await readMasterKeys(this.env.VAULT_KEYS)).current.id
  }

  async seal(_context: CallContext, place: KeyPlace, key: string): Promise<string> {
    const keys = await readMasterKeys(this.env.VAULT_KEYS)
    return sealKey(keys, keyPlace.parse(place), apiKey.parse(key))
  }

  /** The same record under today's master key, without opening the API key in it. */
  async reseal(_context: CallContext, sealed: string): Promise<Resealed> {
    return resealKey(await readMasterKeys(this.env.VAULT_KEYS), sealedKey.parse(sealed))
  }
}
