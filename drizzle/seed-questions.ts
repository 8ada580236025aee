import pg from 'pg'
import type { Question } from '#domain/questions'

export type Seeding = { readonly written: number; readonly retired: number }

/**
 * Brings the bank in line with the written content: new and changed questions are written, vanished
 * ones retired, and how often each was asked is left alone. Safe to repeat, and all or nothing.
 * A question never goes back to an older version: then a newer release has been here already.
 */
export async function seedQuestions(url: string, questions: readonly Question[]): Promise<Seeding> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    const written = await client.query(write, [JSON.stringify(questions)])
    const retired = await client.query(retire, [questions.map(({ id }) => id)])
    await client.query('commit')
    return { written: written.rowCount ?? 0, retired: retired.rowCount ?? 0 }
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end()
  }
}

const write = `
  insert into question_bank as bank (id, version, type, topic, locale, active, data)
  select q ->> 'id', (q ->> 'version')::int, q ->> 'type', q ->> 'topic', q ->> 'locale', (q ->> 'active')::boolean, q
  from jsonb_array_elements($1::jsonb) as q
  on conflict (id) do update set
    version = excluded.version, type = excluded.type, topic = excluded.topic, locale = excluded.locale,
    active = excluded.active, data = excluded.data
  where excluded.version > bank.version
    or (excluded.version = bank.version and (excluded.data <> bank.data or excluded.active <> bank.active))`

const retire = 'update question_bank set active = false where active and not id = any($1::text[])'
