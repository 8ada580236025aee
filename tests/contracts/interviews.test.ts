import { expect, test } from 'vitest'
import { neonInterviewRecord, neonInterviews, neonResumes } from '#adapters/neon'
import { systemIds } from '#adapters/system'
import type { Projection } from '#ports'
import { seedQuestions } from '../../drizzle/seed-questions.ts'
import { freshDatabase, person } from './database.ts'
import { roundTrips } from './round-trips.ts'
import { asked, newResume, plan, projection, question, report, reportSummary } from './samples.ts'

const wanted = { resumeId: undefined, types: ['technical'], topics: [], locale: 'en', bankSize: 80 } as const

test('an inserted interview is found as scheduled', async () => {
  const { interviews, ada, insert } = await setting()
  const id = await insert(ada)

  expect(await interviews.find(ada, id)).toMatchObject({
    id,
    plan,
    status: 'scheduled',
    answered: 0,
    points: null,
    startedAt: null,
  })
})

test('history goes back page by page, newest first, without gaps or repeats', async () => {
  const { interviews, ada, insert } = await setting()
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.unshift(await insert(ada))

  const first = await interviews.list(ada, { cursor: null, limit: 2 })
  const second = await interviews.list(ada, { cursor: first.nextCursor, limit: 2 })
  const third = await interviews.list(ada, { cursor: second.nextCursor, limit: 2 })

  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids)
  expect(third.nextCursor).toBeNull()
})

test("a cursor that is none is the caller's mistake", async () => {
  const { interviews, ada } = await setting()

  await expect(interviews.list(ada, { cursor: 'x', limit: 2 })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('preparing reads resume, bank, history and ability in one round trip', async () => {
  const { interviews, ada, insert, deliver, database } = await setting()
  await seedQuestions(database.ownerUrl, [question('a'), question('b'), question('c', { type: 'behavioral' })])
  await neonResumes(database.site.http).add(ada, newResume())
  const older = await insert(ada)
  await deliver(older, { seq: 1, startedAt: 1, asked: ['a'], abilities: [{ topic: 'python', mean: -1, deviation: 1 }] })
  const newer = await insert(ada)
  const abilities = [
    { topic: 'python', mean: 0.5, deviation: 0.4 },
    { topic: 'java', mean: 1, deviation: 0.7 },
  ] as const
  await deliver(newer, { seq: 1, startedAt: 2, asked: ['b', 'a'], abilities })

  let prepared
  const trips = await roundTrips(async () => {
    prepared = await interviews.prepare(ada, wanted)
  })

  expect(trips).toBe(1)
  expect(prepared).toMatchObject({
    profile: { role: 'backend', skills: ['api-design'], technologies: ['node.js'], experienceYears: 4 },
    askedBefore: ['b', 'a'],
    interviewsHeld: 2,
  })
  expect(prepared).toHaveProperty('priors', [abilities[1], abilities[0]])
  expect(prepared).toHaveProperty('bank', expect.arrayContaining([question('a'), question('b')]))
  expect(prepared).toHaveProperty('bank.length', 2)
})

test('an interview can be prepared without a resume, or with a certain one', async () => {
  const { interviews, ada, eve, database } = await setting()
  const resumes = neonResumes(database.site.http)
  const older = await resumes.add(ada, newResume())
  await resumes.add(ada, newResume({ profile: { ...newResume().profile, role: 'frontend' } }))
  const foreign = await resumes.add(eve, newResume())

  expect((await interviews.prepare(ada, { ...wanted, resumeId: null })).profile).toBeNull()
  expect((await interviews.prepare(ada, { ...wanted, resumeId: undefined })).profile?.role).toBe('frontend')
  expect((await interviews.prepare(ada, { ...wanted, resumeId: older.id })).profile?.role).toBe('backend')
  await expect(interviews.prepare(ada, { ...wanted, resumeId: foreign.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test("a dashboard is one round trip, with days in the person's own time zone", async () => {
  const { interviews, ada, insert, deliver } = await setting()
  const evening = Date.parse('2026-03-10T22:30:00Z')
  const first = await insert(ada)
  await deliver(first, {
    seq: 5,
    status: 'completed',
    answered: 5,
    points: 60.5,
    verdict: 'good',
    startedAt: evening - 1,
    endedAt: evening,
  })
  const second = await insert(ada)
  await deliver(second, {
    seq: 5,
    status: 'completed',
    answered: 4,
    points: 80,
    verdict: 'strong',
    startedAt: evening,
    endedAt: evening + 86_400_000,
  })
  const open = await insert(ada)
  await deliver(open, { seq: 1, status: 'paused', answered: 1, startedAt: evening })

  let shown
  const trips = await roundTrips(async () => {
    shown = await interviews.overview(ada, 'Asia/Kolkata')
  })

  expect(trips).toBe(1)
  expect(shown).toMatchObject({
    open: { id: open, status: 'paused' },
    hasResume: false,
    held: 2,
    begun: 3,
    averagePoints: 70.25,
    questionsAnswered: 10,
    activeDays: ['2026-03-12', '2026-03-11'],
    trend: [
      { at: evening, points: 60.5 },
      { at: evening + 86_400_000, points: 80 },
    ],
    recent: [{ id: open }, { id: second }, { id: first }],
  })
})

test('somebody new has an empty dashboard', async () => {
  const { interviews, ada } = await setting()

  expect(await interviews.overview(ada, 'UTC')).toEqual({
    recent: [],
    open: null,
    hasResume: false,
    held: 0,
    begun: 0,
    averagePoints: null,
    questionsAnswered: 0,
    activeDays: [],
    trend: [],
  })
})

test('the last plan is remembered', async () => {
  const { interviews, ada, insert } = await setting()
  expect(await interviews.startingPoint(ada, null)).toEqual({ profile: undefined, plan: undefined })
  await insert(ada)
  await insert(ada, { ...plan, title: 'The newer one' })

  expect(await interviews.startingPoint(ada, null)).toMatchObject({ plan: { title: 'The newer one' } })
})

test('what was written about a report stays with it, the latest instead of the earlier, and for its owner alone', async () => {
  const { interviews, ada, eve, insert, record } = await setting()
  const id = await insert(ada)
  const deliver = (seq: number, points: number) => {
    const projected = projection(seq, { status: 'completed' })
    return record.deliver({ interviewId: id, facts: [], projection: projected, report: report(id, { points }) })
  }
  const written = (summary: string) => ({ ...reportSummary, summary })
  expect(await interviews.saveSummary(ada, id, written('Too early.'))).toBe(false)
  await deliver(1, 70)
  expect(await interviews.summary(ada, id)).toBeUndefined()

  expect(await interviews.saveSummary(ada, id, written('First.'))).toBe(true)
  expect(await interviews.saveSummary(ada, id, written('Second.'))).toBe(true)
  await deliver(2, 12)

  expect(await interviews.summary(ada, id)).toEqual(written('Second.'))
  expect(await interviews.report(ada, id)).toMatchObject({ points: 12 })
  expect(await interviews.summary(eve, id)).toBeUndefined()
  expect(await interviews.saveSummary(eve, id, written('Not theirs.'))).toBe(false)
  await interviews.remove(ada, id)
  expect(await interviews.summary(ada, id)).toBeUndefined()
  expect(await interviews.saveSummary(ada, id, written('Too late.'))).toBe(false)
})

test('a removed interview is gone with its facts and report', async () => {
  const { interviews, ada, insert, record, database } = await setting()
  const id = await insert(ada, { ...plan, title: 'unmistakable' })
  const facts = [{ seq: 1, version: 1, fact: asked('unmistakable') }]
  await record.deliver({
    interviewId: id,
    facts,
    projection: projection(1, { asked: ['unmistakable'] }),
    report: report(id),
  })

  expect(await interviews.remove(ada, id)).toBe(true)

  expect(await interviews.find(ada, id)).toBeUndefined()
  expect(await interviews.report(ada, id)).toBeUndefined()
  expect(await interviews.ids(ada)).toEqual([])
  expect(await interviews.remove(ada, id)).toBe(false)
  const left = await database.owner.query(
    'select i.*, r.*, f.* from interview i left join report r on true left join interview_fact f on true',
  )
  expect(JSON.stringify(left.rows)).not.toContain('unmistakable')
})

test('open are those that may still go on, the abandoned ones included', async () => {
  const { interviews, ada, eve, insert, deliver } = await setting()
  const scheduled = await insert(ada)
  const abandoned = await insert(ada)
  await deliver(abandoned, { seq: 1, status: 'abandoned' })
  for (const status of ['completed', 'cancelled'] as const) await deliver(await insert(ada), { seq: 1, status })
  const removed = await insert(ada)
  await interviews.remove(ada, removed)

  expect(new Set(await interviews.openIds(ada))).toEqual(new Set([scheduled, abandoned]))
  expect(await interviews.openIds(eve)).toEqual([])
})

test('what is not theirs does not exist for another account', async () => {
  const { interviews, ada, eve, insert, record } = await setting()
  const id = await insert(ada)
  await record.deliver({
    interviewId: id,
    facts: [],
    projection: projection(1, { status: 'completed', asked: ['a'], startedAt: 1 }),
    report: report(id),
  })

  expect(await interviews.find(eve, id)).toBeUndefined()
  expect(await interviews.report(eve, id)).toBeUndefined()
  expect(await interviews.list(eve, { cursor: null, limit: 10 })).toEqual({ items: [], nextCursor: null })
  expect((await interviews.startingPoint(eve, null)).plan).toBeUndefined()
  expect((await interviews.startingPoint(eve, id)).plan).toBeUndefined()
  expect(await interviews.ids(eve)).toEqual([])
  expect(await interviews.overview(eve, 'UTC')).toMatchObject({ recent: [], open: null, begun: 0 })
  expect(await interviews.prepare(eve, wanted)).toMatchObject({ askedBefore: [], priors: [], interviewsHeld: 0 })
  expect(await interviews.remove(eve, id)).toBe(false)
  expect(await interviews.find(ada, id)).toBeDefined()
  expect(await interviews.report(ada, id)).toBeDefined()
})

test('a partial report is not shown any more once the interview was taken up again', async () => {
  const { interviews, ada, insert, record } = await setting()
  const id = await insert(ada)
  const abandoned = projection(1, { status: 'abandoned', startedAt: 1 })
  await record.deliver({ interviewId: id, facts: [], projection: abandoned, report: report(id) })
  expect(await interviews.report(ada, id)).toBeDefined()

  const resumed = projection(2, { status: 'in-progress', startedAt: 1 })
  await record.deliver({ interviewId: id, facts: [], projection: resumed, report: null })

  expect(await interviews.report(ada, id)).toBeUndefined()
})

test.for(['', 'not-an-id'])('the id "%s" finds nothing', async (id) => {
  const { interviews, ada } = await setting()

  expect(await interviews.find(ada, id)).toBeUndefined()
  expect(await interviews.report(ada, id)).toBeUndefined()
  expect(await interviews.remove(ada, id)).toBe(false)
})

async function setting() {
  const database = await freshDatabase()
  await database.owner.query('delete from question_bank')
  const [ada, eve] = [await person(database, 'Ada'), await person(database, 'Eve')]
  const interviews = neonInterviews(database.site.http)
  const record = neonInterviewRecord(database.rooms.http)
  return {
    database,
    ada,
    eve,
    interviews,
    record,
    insert: async (ownerId: string, wish = plan) => {
      const id = systemIds.next()
      await interviews.insert(ownerId, { id, plan: wish, resumeId: null })
      return id
    },
    deliver: (interviewId: string, { seq, ...changes }: Partial<Projection> & { readonly seq: number }) =>
      record.deliver({ interviewId, facts: [], projection: projection(seq, changes), report: null }),
  }
}

test('what was asked recently is given only when nothing else is left', async () => {
  const { interviews, ada, eve, insert, deliver, database } = await setting()
  await seedQuestions(database.ownerUrl, [question('fresh'), question('known')])
  await deliver(await insert(ada), { seq: 1, startedAt: 1, asked: ['known'] })
  await database.owner.query(`update question_bank set times_asked = case id when 'fresh' then 9 else 0 end`)

  const first = async (who: string) => (await interviews.prepare(who, { ...wanted, bankSize: 1 })).bank[0]?.id
  expect(await first(ada)).toBe('fresh')
  expect(await first(eve)).toBe('known')
})
