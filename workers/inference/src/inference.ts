import { WorkerEntrypoint } from 'cloudflare:workers'

/** The deployer's Workers AI, when it is switched on. */
export class Inference extends WorkerEntrypoint<Env> {
  /** Says whether this deployment has Workers AI, so that a provider chain can move on at once. */
  status(): 'available' | 'unavailable' {
    return this.env.AI === undefined ? 'unavailable' : 'available'
  }
}
