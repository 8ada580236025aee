import { WorkerEntrypoint } from 'cloudflare:workers'

/** Hashes and verifies passwords for the site. */
export class Passwords extends WorkerEntrypoint {
  ping(): 'pong' {
    return 'pong'
  }
}
