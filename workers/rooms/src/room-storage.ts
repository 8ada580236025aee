/**
 * What one room keeps on disk, and how: facts as a log, the state they lead to, seats and
 * tickets as hashes. A room that was never opened writes nothing.
 */
import type { Brief, Draft, Fact, Interview, RoomRole } from '#domain/interview'
import { factVersion } from '#domain/interview'
import type { LoggedFact } from '#ports'
import { brief as briefSchema, draft as draftSchema, fact as factSchema, interview as interviewSchema } from '#protocol'
import { z } from 'zod'
import { migrations } from './migrations.ts'

/** Up to which fact the record knows the interview, when it is to be told next (`null`: nothing new), and how often that failed in a row. */
export type Undelivered = { readonly dueAt: number | null; readonly failures: number; readonly deliveredSeq: number }

/** A newer release wrote this room: it is left alone until that release is back. */
export class VersionTooNew extends Error {
  override name = 'VersionTooNew'
}

/** Devices and tabs of one candidate; whoever asks for more than this loses the oldest. */
const mostSeats = 20
const mostTickets = 20

const factRow = z.object({ seq: z.number(), version: z.number(), fact: z.string() })

export class RoomStorage {
  readonly #storage: DurableObjectStorage
  #brief: Brief | undefined
  #interview: Interview | undefined

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }

  /** Whether there is an interview here. @throws {VersionTooNew} */
  get isOpen(): boolean {
    const schema = this.#storage.kv.get<number>('schema')
    if (schema === undefined) return false
    this.#migrate(schema)
    return true
  }

  open(brief: Brief, interview: Interview): void {
    this.#storage.transactionSync(() => {
      this.#migrate(0)
      this.#storage.kv.put('brief', brief)
      this.#storage.kv.put('interview', interview)
    })
  }

  /** Parsed once a waking: from then on what is kept here is what was written last. */
  brief(): Brief | undefined {
    if (!this.#brief) {
      const stored = this.#storage.kv.get('brief')
      if (stored === undefined) return undefined
      refuseNewer(stored)
      this.#brief = briefSchema.parse(stored)
    }
    return this.#brief
  }

  saveBrief(brief: Brief): void {
    this.#storage.kv.put('brief', brief)
    this.#brief = brief
  }

  /** Like the brief, parsed once a waking. */
  interview(): Interview | undefined {
    if (!this.#interview) {
      const stored = this.#storage.kv.get('interview')
      if (stored === undefined) return undefined
      refuseNewer(stored)
      this.#interview = interviewSchema.parse(stored)
    }
    return this.#interview
  }

  draft(): Draft | null {
    return draftSchema.nullable().parse(this.#storage.kv.get('draft') ?? null)
  }

  saveDraft(draft: Draft): void {
    this.#storage.kv.put('draft', draft)
  }

  /** Facts and the state they lead to, together or not at all. */
  append(before: Interview, facts: readonly Fact[], after: Interview): void {
    this.#storage.transactionSync(() => {
      facts.forEach((fact, index) => {
        const seq = before.seq + index + 1
        this.#storage.sql.exec(
          'insert into fact (seq, version, fact) values (?, ?, ?)',
          seq,
          factVersion,
          JSON.stringify(fact),
        )
      })
      this.#storage.kv.put('interview', after)
    })
    this.#interview = after
  }

  factsAfter(seq: number): LoggedFact[] {
    const rows = this.#storage.sql.exec('select seq, version, fact from fact where seq > ? order by seq', seq).toArray()
    return rows.map((row) => {
      const { seq, version, fact } = factRow.parse(row)
      return { seq, version, fact: factSchema.parse(JSON.parse(fact)) }
    })
  }

  outbox(): Undelivered | undefined {
    return this.#storage.kv.get<Undelivered>('outbox')
  }

  saveOutbox(outbox: Undelivered): void {
    this.#storage.kv.put('outbox', outbox)
  }

  addSeat(hash: string, userId: string, expiresAt: number): void {
    this.#storage.sql.exec('insert into seat (hash, user_id, expires_at) values (?, ?, ?)', hash, userId, expiresAt)
    this.#keepNewest('seat', mostSeats)
  }

  hasSeat(hash: string, at: number): boolean {
    this.#storage.sql.exec('delete from seat where expires_at < ?', at)
    return this.#storage.sql.exec('select 1 from seat where hash = ?', hash).toArray().length > 0
  }

  /** Seats, and the tickets that were given out and not used yet. */
  removeSeats(userId: string): void {
    this.#storage.sql.exec('delete from seat where user_id = ?', userId)
    this.#storage.sql.exec('delete from ticket')
  }

  addTicket(hash: string, role: RoomRole, expiresAt: number): void {
    this.#storage.sql.exec('insert into ticket (hash, role, expires_at) values (?, ?, ?)', hash, role, expiresAt)
    this.#keepNewest('ticket', mostTickets)
  }

  /** A ticket is good once, and not for long. */
  takeTicket(hash: string, at: number): RoomRole | undefined {
    const rows = this.#storage.sql.exec('delete from ticket where hash = ? returning role, expires_at', hash).toArray()
    this.#storage.sql.exec('delete from ticket where expires_at < ?', at)
    const ticket = rows[0]
    if (!ticket || Number(ticket.expires_at) < at) return undefined
    return ticket.role === 'observer' ? 'observer' : 'candidate'
  }

  /** After everything on disk was deleted. */
  forget(): void {
    this.#brief = undefined
    this.#interview = undefined
  }

  #keepNewest(table: 'seat' | 'ticket', most: number): void {
    this.#storage.sql.exec(
      `delete from ${table} where rowid not in (select rowid from ${table} order by rowid desc limit ?)`,
      most,
    )
  }

  #migrate(from: number): void {
    if (from === migrations.length) return
    if (from > migrations.length) throw new VersionTooNew(`storage schema ${String(from)}`)
    for (const statement of migrations.slice(from)) this.#storage.sql.exec(statement)
    this.#storage.kv.put('schema', migrations.length)
  }
}

function refuseNewer(stored: unknown): void {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return
  if (Number(stored.version) > 1) throw new VersionTooNew(`version ${String(stored.version)}`)
}
