import { expect, test } from 'vitest'
import { neonResumes } from '#adapters/neon'
import { systemIds } from '#adapters/system'
import { freshDatabase, person } from './database.ts'
import { roundTrips } from './round-trips.ts'
import { newResume, profile } from './samples.ts'

test('an added resume is found again as it was, and is the current one', async () => {
  const { resumes, ada } = await setting()
  const given = newResume()

  const added = await resumes.add(ada, given)

  const { fileKey: _kept, ...shown } = given
  expect(added).toEqual({ ...shown, isCurrent: true, createdAt: added.createdAt })
  expect(await resumes.find(ada, given.id)).toEqual(added)
  expect(await resumes.current(ada)).toEqual(added)
})

test('the newest resume is current, and only one is', async () => {
  const { resumes, ada } = await setting()
  const first = await resumes.add(ada, newResume())
  const second = await resumes.add(ada, newResume({ fileName: 'newer.docx', source: 'docx' }))

  const listed = await resumes.list(ada)

  expect(listed.map(({ id, isCurrent }) => ({ id, isCurrent }))).toEqual([
    { id: second.id, isCurrent: true },
    { id: first.id, isCurrent: false },
  ])
  expect(listed[0]).toMatchObject({ fileName: 'newer.docx', role: 'backend' })
})

test('uploads at once leave exactly one current resume', async () => {
  const { resumes, ada } = await setting()

  await Promise.all(Array.from({ length: 6 }, () => resumes.add(ada, newResume())))

  const listed = await resumes.list(ada)
  expect(listed).toHaveLength(6)
  expect(listed.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
})

test('an older resume can be made current again', async () => {
  const { resumes, ada } = await setting()
  const first = await resumes.add(ada, newResume())
  await resumes.add(ada, newResume())

  expect(await resumes.makeCurrent(ada, first.id)).toBe(true)

  expect((await resumes.current(ada))?.id).toBe(first.id)
})

test('a corrected profile is kept', async () => {
  const { resumes, ada } = await setting()
  const { id } = await resumes.add(ada, newResume())

  expect(await resumes.saveProfile(ada, id, { ...profile, name: 'Ada King' })).toBe(true)

  expect((await resumes.find(ada, id))?.profile.name).toBe('Ada King')
})

test('removing the current resume names its file and hands the place to the newest one left', async () => {
  const { resumes, ada } = await setting()
  const first = await resumes.add(ada, newResume())
  const second = await resumes.add(ada, newResume({ fileKey: 'u/ada/resume/second' }))

  expect(await resumes.remove(ada, second.id)).toEqual({ fileKey: 'u/ada/resume/second' })

  expect(await resumes.find(ada, second.id)).toBeUndefined()
  expect((await resumes.current(ada))?.id).toBe(first.id)
  expect(await resumes.remove(ada, second.id)).toBeUndefined()
})

test('removing another than the current one leaves the choice alone', async () => {
  const { resumes, ada } = await setting()
  const [oldest, chosen, newest] = [newResume(), newResume(), newResume()]
  for (const each of [oldest, chosen, newest]) await resumes.add(ada, each)
  await resumes.makeCurrent(ada, chosen.id)

  await resumes.remove(ada, oldest.id)

  expect((await resumes.current(ada))?.id).toBe(chosen.id)
})

test('nothing of a removed resume stays in the database', async () => {
  const { resumes, ada, database } = await setting()
  const { id } = await resumes.add(ada, newResume({ fileName: 'unmistakable.pdf', text: 'unmistakable words' }))

  await resumes.remove(ada, id)

  const { rows } = await database.owner.query('select * from resume')
  expect(JSON.stringify(rows)).not.toMatch(/unmistakable|Lovelace/)
})

test('a resume with characters that PostgreSQL refuses is kept, with every offset true', async () => {
  const { resumes, ada } = await setting()
  const odd = 'Ada\u0000Love\ud800lace'

  const { id } = await resumes.add(ada, newResume({ fileName: odd, text: odd, profile: { ...profile, name: odd } }))

  const plain = 'Ada\ufffdLove\ufffdlace'
  expect(await resumes.find(ada, id)).toMatchObject({ fileName: plain, text: plain, profile: { name: plain } })
})

test('what is not theirs does not exist for another account', async () => {
  const { resumes, ada, eve } = await setting()
  const added = await resumes.add(ada, newResume())

  expect(await resumes.find(eve, added.id)).toBeUndefined()
  expect(await resumes.current(eve)).toBeUndefined()
  expect(await resumes.list(eve)).toEqual([])
  expect(await resumes.saveProfile(eve, added.id, { ...profile, name: 'Eve' })).toBe(false)
  expect(await resumes.makeCurrent(eve, added.id)).toBe(false)
  expect(await resumes.remove(eve, added.id)).toBeUndefined()
  expect(await resumes.find(ada, added.id)).toEqual(added)
})

test.for(['', 'not-an-id', "' or true --"])('the id "%s" finds nothing', async (id) => {
  const { resumes, ada } = await setting()

  expect(await resumes.find(ada, id)).toBeUndefined()
  expect(await resumes.remove(ada, id)).toBeUndefined()
})

test('every act is one round trip', async () => {
  const { resumes, ada } = await setting()
  const given = newResume()

  expect(await roundTrips(() => resumes.add(ada, given))).toBe(1)
  expect(await roundTrips(() => resumes.list(ada))).toBe(1)
  expect(await roundTrips(() => resumes.makeCurrent(ada, given.id))).toBe(1)
  expect(await roundTrips(() => resumes.remove(ada, given.id))).toBe(1)
})

test('a resume of nobody is refused by the database, and its words stay out of the error', async () => {
  const { resumes } = await setting()

  const refused = await resumes
    .add(systemIds.next(), newResume({ text: 'private words' }))
    .catch((error: unknown) => error)

  expect(refused).toMatchObject({ name: 'OutsideError', service: 'database', kind: 'refused' })
  expect(everythingIn(refused)).not.toContain('private words')
})

async function setting() {
  const database = await freshDatabase()
  const [ada, eve] = [await person(database, 'Ada'), await person(database, 'Eve')]
  return { database, ada, eve, resumes: neonResumes(database.site.http) }
}

function everythingIn(error: unknown): string {
  return error instanceof Error ? `${error.message} ${error.stack ?? ''} ${everythingIn(error.cause)}` : String(error)
}
