import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { key, moment } from './columns.ts'

/** Who did what, when. No foreign key: the trace of a deletion outlives the person, as a bare id. */
export const audit = pgTable(
  'audit',
  {
    id: key(),
    at: moment('at').notNull().defaultNow(),
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    subjectId: text('subject_id'),
    requestId: text('request_id'),
    /** Codes and counts only; never an address, an answer or a secret. */
    detail: jsonb('detail').$type<Readonly<Record<string, string | number>>>(),
  },
  (table) => [index('audit_actor').on(table.actorId, table.at)],
)
