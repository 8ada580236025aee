import type { Report } from '#domain/report'
import { integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { interview } from './interview.ts'

/** What an interview came to. Whose it is stands on the interview's row. */
export const report = pgTable('report', {
  interviewId: uuid('interview_id')
    .primaryKey()
    .references(() => interview.id, { onDelete: 'cascade' }),
  version: integer('version').notNull(),
  data: jsonb('data').$type<Report>().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
})
