import { expect, test } from 'vitest'
import { neonInterviews, neonPeople, neonSecondOpinions } from '#adapters/neon'
import { systemIds } from '#adapters/system'
import { judge } from '#domain/interview'
import type { SecondOpinion } from '#domain/report'
import { freshDatabase, person } from './database.ts'
import { roundTrips } from './round-trips.ts'
import { plan, question } from './samples.ts'

test('opinions are listed as they were given, the newest first', async () => {
  const { opinions, ada, interviewId } = await setting()

  const first = await opinions.add(ada, interviewId, systemIds.next(), opinion('built-in'))
  const second = await opinions.add(ada, interviewId, systemIds.next(), opinion('openai'))

  expect(first).toEqual({ ...opinion('built-in'), id: first?.id, createdAt: first?.createdAt })
  expect(await opinions.list(ada, interviewId)).toEqual([second, first])
})

test('words that PostgreSQL does not take are kept with replacement characters', async () => {
  const { opinions, ada, interviewId } = await setting()

  await opinions.add(ada, interviewId, systemIds.next(), opinion('openai', 'half a pair \ud83d and a \u0000'))

  expect(JSON.stringify(await opinions.list(ada, interviewId))).toContain('half a pair \ufffd and a \ufffd')
})

test('what is not theirs does not exist for another account', async () => {
  const { opinions, ada, eve, interviewId } = await setting()
  await opinions.add(ada, interviewId, systemIds.next(), opinion('built-in'))

  expect(await opinions.list(eve, interviewId)).toEqual([])
  expect(await opinions.add(eve, interviewId, systemIds.next(), opinion('built-in'))).toBeUndefined()
  expect(await opinions.list(ada, interviewId)).toHaveLength(1)
})

test('nothing of an opinion outlives its interview, and none comes after', async () => {
  const { opinions, ada, interviewId, database } = await setting()
  await opinions.add(ada, interviewId, systemIds.next(), opinion('built-in'))

  await neonInterviews(database.site.http).remove(ada, interviewId)

  expect(await opinions.add(ada, interviewId, systemIds.next(), opinion('built-in'))).toBeUndefined()
  expect((await database.owner.query('select * from second_opinion')).rows).toEqual([])
})

test('an opinion given while its interview is being deleted goes with it', async () => {
  const { opinions, ada, interviewId, database } = await setting()
  await database.owner.query('begin')
  await database.owner.query('select id from interview where id = $1 for update', [interviewId])

  const adding = opinions.add(ada, interviewId, systemIds.next(), opinion('built-in'))
  await waitsForALock(database)
  await database.owner.query('update interview set deleted_at = now() where id = $1', [interviewId])
  await database.owner.query('commit')

  expect(await adding).toBeUndefined()
})

test('opinions go with their person', async () => {
  const { opinions, ada, interviewId, database } = await setting()
  await opinions.add(ada, interviewId, systemIds.next(), opinion('built-in'))

  await neonPeople(database.site.http).remove(ada)

  expect((await database.owner.query('select id from second_opinion')).rows).toEqual([])
})

test.for(['', 'not-an-id', "' or true --"])('the interview "%s" has no opinions', async (id) => {
  const { opinions, ada } = await setting()

  expect(await opinions.list(ada, id)).toEqual([])
  expect(await opinions.add(ada, id, systemIds.next(), opinion('built-in'))).toBeUndefined()
})

test('every act is one round trip', async () => {
  const { opinions, ada, interviewId } = await setting()

  expect(await roundTrips(() => opinions.add(ada, interviewId, systemIds.next(), opinion('built-in')))).toBe(1)
  expect(await roundTrips(() => opinions.list(ada, interviewId))).toBe(1)
})

function opinion(provider: SecondOpinion['provider'], answer = 'It is idempotent.'): SecondOpinion {
  const assignment = { question: question('put'), answer, outcome: 'answered', followUpOf: null } as const
  const evaluation = judge({ ...assignment, level: 'mid', before: [] })
  return {
    version: 1,
    provider,
    exchanges: [
      { answerId: 'a1', evaluation: { ...evaluation, feedback: [inWords(answer)] }, fault: null },
      { answerId: 'a2', evaluation: null, fault: 'timeout' },
    ],
  }
}

function inWords(text: string) {
  return { code: 'own-words', params: { text } } as const
}

async function waitsForALock({ owner }: Awaited<ReturnType<typeof freshDatabase>>): Promise<void> {
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  while ((await owner.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function setting() {
  const database = await freshDatabase()
  const [ada, eve] = [await person(database, 'Ada'), await person(database, 'Eve')]
  const interviewId = systemIds.next()
  await neonInterviews(database.site.http).insert(ada, { id: interviewId, plan, resumeId: null })
  return { database, ada, eve, interviewId, opinions: neonSecondOpinions(database.site.http) }
}
