import type { Fact, Plan } from '#domain/interview'
import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core'
import { key, moment } from './columns.ts'
import { owned } from './owned.ts'
import { resume } from './resume.ts'

export const interviewStatuses = ['scheduled', 'in-progress', 'paused', 'completed', 'cancelled', 'abandoned'] as const

/** An interview as lists and dashboards show it: a projection its room keeps up to date, newest `seq` wins. */
export const interview = pgTable(
  'interview',
  {
    id: key(),
    ...owned(),
    resumeId: uuid('resume_id').references(() => resume.id, { onDelete: 'set null' }),
    plan: jsonb('plan').$type<Plan>().notNull(),
    seq: integer('seq').notNull().default(0),
    status: text('status', { enum: interviewStatuses }).notNull().default('scheduled'),
    /** Bank ids in the order they were asked. */
    askedIds: text('asked_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    answeredCount: integer('answered_count').notNull().default(0),
    /** 0-100, beside the share of questions it stands on. */
    overall: real('overall'),
    coverage: real('coverage'),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('interview_owner').on(table.ownerId, table.createdAt.desc(), table.id.desc())],
)

/** What happened in an interview, in order: written once, by its room. */
export const interviewFact = pgTable(
  'interview_fact',
  {
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interview.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    version: integer('version').notNull(),
    fact: jsonb('fact').$type<Fact>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.seq] })],
)
