import { NeonDbError } from '@neondatabase/serverless'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '#adapters/neon'
import { freshDatabase } from './database.ts'

/** PostgreSQL's `insufficient_privilege`. */
const forbidden = '42501'

const notForRooms = [
  'select * from "user"',
  'select email from "user"',
  'select * from session',
  'select * from account',
  'select * from refresh_token',
  'select * from resume',
  'select sealed from provider_key',
  'select * from provider_policy',
  'select plan from interview',
  'select owner_id from interview',
  'update interview set owner_id = id',
  'update interview set deleted_at = null',
  `insert into interview (owner_id, plan) values (uuidv7(), '{}')`,
  'delete from interview',
  'select fact from interview_fact',
  'update interview_fact set version = 2',
  'delete from interview_fact',
  'select data from report',
  'select data from second_opinion',
  'select data from question_bank',
  `insert into audit (action) values ('signed-in')`,
  'create table mine (id int)',
]

const notForTheSite = [
  'update interview_fact set version = 2',
  "insert into interview_fact (interview_id, seq, version, fact) values (uuidv7(), 1, 1, '{}')",
  "update second_opinion set data = '{}'",
  'select * from audit',
  "update audit set action = 'signed-out'",
  'delete from audit',
  'update question_bank set times_asked = 0',
  'create table mine (id int)',
  'truncate "user"',
]

test('a room reads no person and rewrites no history', async () => {
  const { rooms } = await freshDatabase()

  expect(await answersTo(rooms, notForRooms)).toEqual(notForRooms.map((statement) => `${forbidden}: ${statement}`))
})

test('the site rewrites neither facts nor the audit trail nor the schema', async () => {
  const { site } = await freshDatabase()

  expect(await answersTo(site, notForTheSite)).toEqual(notForTheSite.map((statement) => `${forbidden}: ${statement}`))
})

async function answersTo({ http }: Database, statements: readonly string[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(statements.map((statement) => http.execute(sql.raw(statement))))
  return outcomes.map((outcome, at) => {
    const cause: unknown = outcome.status === 'rejected' && outcome.reason instanceof Error && outcome.reason.cause
    const state = cause instanceof NeonDbError ? cause.code : outcome.status
    return `${state ?? 'no SQL state'}: ${statements[at] ?? ''}`
  })
}
