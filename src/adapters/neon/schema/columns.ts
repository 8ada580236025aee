import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** A moment with its zone, a `Date` in code. */
export function moment(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date' })
}

/** UUIDv7, so that ids sort by time; the caller makes it where it must be known before the row exists. */
export function key() {
  return uuid('id')
    .primaryKey()
    .default(sql`uuidv7()`)
}
