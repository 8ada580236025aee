import { sql } from 'drizzle-orm'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import { storableJson, storableText } from '../storable.ts'

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

/** `jsonb` for what people wrote: see `storable.ts`. */
// The one type argument is what the column holds, as with Drizzle's own `$type`.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function json<T>(name: string) {
  return customType<{ data: T; driverData: string }>({ dataType: () => 'jsonb', toDriver: storableJson })(name)
}

/** `text` for what people wrote. */
export function prose(name: string) {
  return customType<{ data: string; driverData: string }>({ dataType: () => 'text', toDriver: storableText })(name)
}
