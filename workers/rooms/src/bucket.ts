import { DurableObject } from 'cloudflare:workers'
import type { LimitRule } from '#ports'

type Window = { readonly count: number; readonly startedAt: number }

/** One rate limit of one key, counted in one place for the whole deployment. Forgets itself when its window is over. */
export class Bucket extends DurableObject<Env> {
  /** Counts this act; `retryAfterSeconds` is 0 when it may go ahead. */
  async take({ limit, windowSeconds }: LimitRule): Promise<{ readonly retryAfterSeconds: number }> {
    const now = Date.now()
    const stored = this.ctx.storage.kv.get<Window>('window')
    const endsAt = (window: Window) => window.startedAt + windowSeconds * 1000
    const window = stored && endsAt(stored) > now ? stored : { count: 0, startedAt: now }
    if (window.count >= limit) return { retryAfterSeconds: Math.ceil((endsAt(window) - now) / 1000) }

    this.ctx.storage.kv.put('window', { ...window, count: window.count + 1 })
    if (window.count === 0) await this.ctx.storage.setAlarm(endsAt(window))
    return { retryAfterSeconds: 0 }
  }

  async reset(): Promise<void> {
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
  }

  override async alarm(): Promise<void> {
    await this.reset()
  }
}
