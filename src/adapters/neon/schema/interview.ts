import type { AbilityPrior, Fact, Plan, Status } from '#domain/interview'
import type { Verdict } from '#domain/report'
import { sql } from 'drizzle-orm'
import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { json, key, moment } from './columns.ts'
import { owned } from './owned.ts'
import { resume } from './resume.ts'

/** An interview as lists and dashboards show it: a projection its room keeps up to date, newest `seq` wins. */
export const interview = pgTable(
  'interview',
  {
    id: key(),
    ...owned(),
    resumeId: uuid('resume_id').references(() => resume.id, { onDelete: 'set null' }),
    plan: json<Plan>('plan').notNull(),
    seq: integer('seq').notNull().default(0),
    status: text('status').$type<Status>().notNull().default('scheduled'),
    /** Bank ids in the order they were asked. */
    asked: text('asked')
      .array()
      .notNull()
      .default(sql`'{}'`),
    answered: integer('answered').notNull().default(0),
    /** 0-100. */
    points: doublePrecision('points'),
    verdict: text('verdict').$type<Verdict>().notNull().default('not-assessed'),
    abilities: jsonb('abilities')
      .$type<readonly AbilityPrior[]>()
      .notNull()
      .default(sql`'[]'`),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('interview_owner').on(table.ownerId, table.id)],
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
