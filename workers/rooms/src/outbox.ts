/**
 * What the record has not been told yet. The room only ever writes to it: when it cannot be
 * reached, the interview goes on and the outbox tries again, for as long as it takes.
 */
import type { Fact, Situation } from '#domain/interview'
import { OutsideError, type InterviewRecord } from '#ports'
import { projectionOf, reportWhenReady } from './projection.ts'
import type { RoomStorage, Undelivered } from './room-storage.ts'

/** Facts that change what history or dashboard would show; the others travel with them. */
const newsworthy: ReadonlySet<Fact['type']> = new Set([
  'begun',
  'evaluated',
  'flagged',
  'paused',
  'resumed',
  'abandoned',
  'completed',
  'cancelled',
])

/** If the delivery that follows a save dies with its object, the alarm tries again after this. */
const safetyMs = 5_000
const longestWaitMs = 5 * 60_000
const refusedWaitMs = 6 * 60 * 60_000

type Delivery = 'delivered' | 'gone' | 'failed' | 'nothing-due'

export class Outbox {
  readonly #storage: RoomStorage
  readonly #record: InterviewRecord
  #delivering: Promise<Delivery> | undefined

  constructor(storage: RoomStorage, record: InterviewRecord) {
    this.#storage = storage
    this.#record = record
  }

  /** Called in the same turn as the save. */
  note(facts: readonly Fact[], at: number): void {
    if (!facts.some(({ type }) => newsworthy.has(type))) return
    const outbox = this.#storage.outbox()
    // While the record is away, its next try stays where it is.
    if (outbox && outbox.dueAt !== null) return
    this.#storage.saveOutbox({ dueAt: at, failures: 0, deliveredSeq: outbox?.deliveredSeq ?? 0 })
  }

  /** When the alarm must see to it; `null` when all is told. */
  dueAt(): number | null {
    const dueAt = this.#storage.isOpen ? (this.#storage.outbox()?.dueAt ?? null) : null
    return dueAt === null ? null : dueAt + safetyMs
  }

  /** One delivery at a time; whatever happened meanwhile goes with the next. */
  async deliver(load: () => Pick<Situation, 'brief' | 'interview'>): Promise<Delivery> {
    while (this.#delivering) await this.#delivering
    const at = Date.now()
    const outbox = this.#storage.isOpen ? this.#storage.outbox() : undefined
    if (!outbox || outbox.dueAt === null || outbox.dueAt > at) return 'nothing-due'
    this.#delivering = this.#send(load(), outbox, at)
    try {
      return await this.#delivering
    } finally {
      this.#delivering = undefined
    }
  }

  async #send(
    { brief, interview }: Pick<Situation, 'brief' | 'interview'>,
    outbox: Undelivered,
    at: number,
  ): Promise<Delivery> {
    const report = reportWhenReady(brief, interview, at)
    try {
      const outcome = await this.#record.deliver({
        interviewId: brief.interviewId,
        facts: this.#storage.factsAfter(outbox.deliveredSeq),
        projection: projectionOf(interview, report),
        report,
      })
      // Deleted meanwhile: then there is nothing to note.
      if (!this.#storage.isOpen) return 'gone'
      if (outcome === 'delivered') this.#delivered(interview.seq, at)
      return outcome
    } catch (error) {
      if (!this.#storage.isOpen) return 'gone'
      // Only what is away comes back soon; what was refused (a bug, a missing right) needs a person first.
      const isAway = error instanceof OutsideError && error.kind === 'unreachable'
      console.warn('not delivered', error instanceof Error ? error.message : 'unknown', outbox.failures)
      const failures = outbox.failures + 1
      const wait = Math.min(isAway ? longestWaitMs : refusedWaitMs, 1000 * 2 ** failures)
      this.#storage.saveOutbox({ ...outbox, failures, dueAt: at + wait })
      return 'failed'
    }
  }

  #delivered(deliveredSeq: number, at: number): void {
    const more = this.#storage.factsAfter(deliveredSeq).some(({ fact }) => newsworthy.has(fact.type))
    this.#storage.saveOutbox({ dueAt: more ? at : null, failures: 0, deliveredSeq })
  }
}
