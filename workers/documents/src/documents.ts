import { WorkerEntrypoint } from 'cloudflare:workers'

/** Reads documents for the site: bytes in, text with layout out. */
export class Documents extends WorkerEntrypoint {
  ping(): 'pong' {
    return 'pong'
  }
}
