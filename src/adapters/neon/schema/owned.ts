import { uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { user } from './people.ts'

/**
 * What every row that belongs to a person carries. It goes with the person. A row deleted
 * by its owner stays as a tombstone without content, so that nothing late can revive it.
 */
export function owned() {
  return {
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    deletedAt: moment('deleted_at'),
  }
}
