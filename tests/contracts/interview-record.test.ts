import { expect, test } from 'vitest'
import { neonInterviewRecord, neonInterviews } from '#adapters/neon'
import { systemIds } from '#adapters/system'
import { seedQuestions } from '../../drizzle/seed-questions.ts'
import { freshDatabase, person } from './database.ts'
import { roundTrips } from './round-trips.ts'
import { asked, plan, projection, question, report } from './samples.ts'

const completed = {
  status: 'completed',
  answered: 5,
  points: 70.1,
  verdict: 'good',
  startedAt: 1_750_000_000_000,
  endedAt: 1_750_000_900_000,
  asked: ['a', 'b'],
} as const

test('a delivery writes facts, projection and report in one round trip', async () => {
  const { record, interviews, ada, id, facts } = await setting()
  const delivery = {
    interviewId: id,
    facts: [fact(1), fact(2)],
    projection: projection(2, completed),
    report: report(id),
  }

  const trips = await roundTrips(async () => {
    expect(await record.deliver(delivery)).toBe('delivered')
  })

  expect(trips).toBe(1)
  expect(await facts()).toEqual([1, 2])
  const { asked: _internal, ...visible } = completed
  expect(await interviews.find(ada, id)).toMatchObject(visible)
  expect(await interviews.report(ada, id)).toEqual(report(id))
})

test('the same delivery made twice counts once', async () => {
  const { record, id, facts, timesAsked } = await setting()
  const delivery = { interviewId: id, facts: [fact(1)], projection: projection(1), report: null }

  await record.deliver(delivery)
  expect(await record.deliver({ ...delivery, facts: [fact(1), fact(2, asked('b'))], projection: projection(2) })).toBe(
    'delivered',
  )

  expect(await facts()).toEqual([1, 2])
  expect(await timesAsked()).toEqual({ a: 1, b: 1 })
})

test('deliveries at once count every fact once', async () => {
  const { record, id, facts, timesAsked } = await setting()
  const delivery = { interviewId: id, facts: [fact(1), fact(2)], projection: projection(2), report: null }

  await Promise.all(Array.from({ length: 5 }, () => record.deliver(delivery)))

  expect(await facts()).toEqual([1, 2])
  expect(await timesAsked()).toEqual({ a: 1, b: 0 })
})

test('a follow-up does not count as another use of its question', async () => {
  const { record, id, timesAsked } = await setting()

  await record.deliver({
    interviewId: id,
    facts: [fact(1), fact(2, asked('a', 'follow-up'))],
    projection: projection(2),
    report: null,
  })

  expect(await timesAsked()).toEqual({ a: 1, b: 0 })
})

test('a late, older delivery changes neither the projection nor the report', async () => {
  const { record, interviews, ada, id } = await setting()
  await record.deliver({ interviewId: id, facts: [], projection: projection(9, completed), report: report(id) })

  const late = {
    interviewId: id,
    facts: [],
    projection: projection(3),
    report: report(id, { partial: true, points: 12 }),
  }
  expect(await record.deliver(late)).toBe('delivered')

  expect(await interviews.find(ada, id)).toMatchObject({ status: 'completed', points: 70.1 })
  expect(await interviews.report(ada, id)).toMatchObject({ partial: false, points: 70.1 })
})

test('a deleted interview stays deleted', async () => {
  const { record, interviews, ada, id, facts } = await setting()
  await interviews.remove(ada, id)

  expect(
    await record.deliver({ interviewId: id, facts: [fact(1)], projection: projection(1), report: report(id) }),
  ).toBe('gone')

  expect(await facts()).toEqual([])
  expect(await interviews.find(ada, id)).toBeUndefined()
})

test.for([systemIds.next(), 'not-an-id'])('an interview that never was (%s) is gone', async (interviewId) => {
  const { record } = await setting()

  expect(await record.deliver({ interviewId, facts: [fact(1)], projection: projection(1), report: null })).toBe('gone')
})

test('deleting while a delivery is on its way leaves nothing behind', async () => {
  const { record, interviews, ada, id, facts } = await setting()

  await Promise.all([
    record.deliver({ interviewId: id, facts: [fact(1)], projection: projection(1), report: report(id) }),
    interviews.remove(ada, id),
  ])

  expect(await facts()).toEqual([])
  expect(await interviews.report(ada, id)).toBeUndefined()
})

function fact(seq: number, logged = seq === 1 ? asked('a') : { at: seq, type: 'active' as const }) {
  return { seq, version: 1, fact: logged }
}

async function setting() {
  const database = await freshDatabase()
  const { owner, ownerUrl, site, rooms } = database
  await owner.query('delete from question_bank')
  await seedQuestions(ownerUrl, [question('a'), question('b')])
  const ada = await person(database)
  const interviews = neonInterviews(site.http)
  const id = systemIds.next()
  await interviews.insert(ada, { id, plan, resumeId: null })
  return {
    ada,
    id,
    interviews,
    record: neonInterviewRecord(rooms.http),
    facts: async () => {
      const { rows } = await owner.query<{ seq: number }>('select seq from interview_fact order by seq')
      return rows.map(({ seq }) => seq)
    },
    timesAsked: async () => {
      const { rows } = await owner.query<{ id: string; times: number }>(
        'select id, times_asked as times from question_bank',
      )
      return Object.fromEntries(rows.map(({ id, times }) => [id, times]))
    },
  }
}
