import type { Report, ReportSummary } from '#domain/report'
import { integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import { json, moment } from './columns.ts'
import { interview } from './interview.ts'

/** What an interview came to. Whose it is stands on the interview's row. */
export const report = pgTable('report', {
  interviewId: uuid('interview_id')
    .primaryKey()
    .references(() => interview.id, { onDelete: 'cascade' }),
  version: integer('version').notNull(),
  data: jsonb('data').$type<Report>().notNull(),
  /** In sentences, by a model that was asked for it. */
  summary: json<ReportSummary>('summary'),
  createdAt: moment('created_at').notNull().defaultNow(),
})
