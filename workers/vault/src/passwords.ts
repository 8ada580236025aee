import Argon2 from '@phi-ag/argon2'
import wasm from '@phi-ag/argon2/argon2.wasm'
import { WorkerEntrypoint } from 'cloudflare:workers'
import type { CallContext } from '#ports'
import { hashPassword, verifyPassword, type Verdict } from './password-hash.ts'

/** One instance for the life of the isolate: argon2 keeps its memory, and starting it costs more than a hash. */
const ready = WebAssembly.instantiate(wasm).then((instance) => new Argon2(instance))

/** Hashes and verifies passwords for the site. */
export class Passwords extends WorkerEntrypoint {
  ping(): 'pong' {
    return 'pong'
  }

  async hash(_context: CallContext, password: string): Promise<string> {
    return hashPassword(await ready, password)
  }

  async verify(_context: CallContext, { hash, password }: { hash: string; password: string }): Promise<Verdict> {
    return verifyPassword(await ready, hash, password)
  }
}
