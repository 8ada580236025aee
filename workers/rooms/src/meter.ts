import { DurableObject } from 'cloudflare:workers'
import type { Caps, Reservation, Spending } from '#ports'

type KeySpending = Spending['keys'][string]
type Month = { readonly name: string; readonly microUsd: number }
type Receipt = Reservation & { readonly month: string }

/** An interview is remembered this long after its last call; its cap has no meaning later. */
const interviewMs = 7 * 24 * 60 * 60_000

/**
 * What one payer spends on models, in millionths of a US dollar. A reservation counts as spent until it is settled, so
 * that calls side by side cannot pass a cap together, and a crash in the middle of one errs on the safe side.
 */
export class Meter extends DurableObject<Env> {
  reserve(reservation: Reservation, caps: Caps): string | null {
    const { microUsd, interviewId } = reservation
    const month = this.#month()
    const spent = this.#interview(interviewId)
    const passes = (cap: number | null, soFar: number) => cap !== null && soFar + microUsd > cap
    if (passes(caps.monthMicroUsd, month.microUsd) || passes(caps.interviewMicroUsd, spent)) return null
    const receipt = crypto.randomUUID()
    this.ctx.storage.kv.put(`receipt:${receipt}`, { ...reservation, month: month.name } satisfies Receipt)
    this.#add(reservation, month.name, microUsd)
    return receipt
  }

  settle(receipt: string, microUsd: number): void {
    const reserved = this.ctx.storage.kv.get<Receipt>(`receipt:${receipt}`)
    if (!reserved) return
    this.ctx.storage.kv.delete(`receipt:${receipt}`)
    this.#add(reserved, reserved.month, microUsd - reserved.microUsd)
  }

  spending(interviewId: string | null): Spending {
    const keys: Record<string, KeySpending> = {}
    for (const [name, spent] of this.ctx.storage.kv.list<KeySpending>({ prefix: 'key:' })) keys[name.slice(4)] = spent
    return { monthMicroUsd: this.#month().microUsd, interviewMicroUsd: this.#interview(interviewId), keys }
  }

  /** The person is gone. */
  async forget(): Promise<void> {
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
  }

  override alarm(): void {
    for (const [name, { at }] of this.ctx.storage.kv.list<{ at: number }>({ prefix: 'interview:' })) {
      if (at + interviewMs < Date.now()) this.ctx.storage.kv.delete(name)
    }
  }

  #add({ keyId, interviewId }: Reservation, month: string, microUsd: number): void {
    const { kv } = this.ctx.storage
    const at = Date.now()
    const key = kv.get<KeySpending>(`key:${keyId}`)
    kv.put(`key:${keyId}`, { totalMicroUsd: (key?.totalMicroUsd ?? 0) + microUsd, lastUsedAt: at })
    const known = this.#month()
    if (known.name === month) kv.put('month', { name: month, microUsd: known.microUsd + microUsd } satisfies Month)
    if (interviewId === null) return
    kv.put(`interview:${interviewId}`, { microUsd: this.#interview(interviewId) + microUsd, at })
    void this.ctx.storage.setAlarm(at + interviewMs + 1_000)
  }

  /** A calendar month by UTC, as vendors bill. */
  #month(): Month {
    const name = new Date().toISOString().slice(0, 7)
    const kept = this.ctx.storage.kv.get<Month>('month')
    return kept?.name === name ? kept : { name, microUsd: 0 }
  }

  #interview(interviewId: string | null): number {
    if (interviewId === null) return 0
    return this.ctx.storage.kv.get<{ microUsd: number }>(`interview:${interviewId}`)?.microUsd ?? 0
  }
}
