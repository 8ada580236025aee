import { WorkerEntrypoint } from 'cloudflare:workers'
import type { CallContext } from '#ports'
import type { InferenceReply, InferenceRequest } from '#protocol'
import { complete } from './complete.ts'

/** The deployer's Workers AI, when it is switched on. */
export class Inference extends WorkerEntrypoint<Env> {
  /** Says whether this deployment has Workers AI, so that a provider chain can move on at once. */
  status(): 'available' | 'unavailable' {
    return this.env.AI === undefined ? 'unavailable' : 'available'
  }

  async complete(_context: CallContext, request: InferenceRequest): Promise<InferenceReply> {
    const { AI } = this.env
    return AI === undefined ? { ok: false, fault: 'unreachable' } : complete(AI, request)
  }
}
