import { expect, test } from 'vitest'
import { neonQuestionBank } from '#adapters/neon'
import type { Question } from '#domain/questions'
import { seedQuestions } from '../../drizzle/seed-questions.ts'
import { freshDatabase } from './database.ts'
import { question } from './samples.ts'

const everything = {
  types: ['technical', 'behavioral'],
  topics: ['node-apis', 'python', 'behavioral'],
  locale: 'en',
  limit: 100,
} as const

test('a seeded question is found as it was written', async () => {
  const { bank, seed } = await setting()
  const written = question('event-loop')
  await seed([written])

  expect(await bank.find('event-loop')).toEqual(written)
  expect(await bank.find('unheard-of')).toBeUndefined()
})

test('seeding again changes nothing', async () => {
  const { seed } = await setting()

  expect(await seed([question('a'), question('b')])).toEqual({ written: 2, retired: 0 })
  expect(await seed([question('a'), question('b')])).toEqual({ written: 0, retired: 0 })
})

test('a newer version replaces the older one and keeps how often it was asked', async () => {
  const { bank, seed, owner } = await setting()
  await seed([question('a')])
  await owner.query('update question_bank set times_asked = 7')

  await seed([question('a', { version: 2, text: 'Better?' })])

  expect(await bank.find('a')).toMatchObject({ version: 2, text: 'Better?' })
  expect((await owner.query('select times_asked from question_bank')).rows).toEqual([{ times_asked: 7 }])
})

test('a correction without a new version is taken too, but never an older version', async () => {
  const { bank, seed } = await setting()
  await seed([question('a', { version: 2 })])

  await seed([question('a', { version: 2, text: 'Corrected?' })])
  expect(await bank.find('a')).toMatchObject({ text: 'Corrected?' })

  await seed([question('a', { version: 1, text: 'Outdated?' })])
  expect(await bank.find('a')).toMatchObject({ version: 2, text: 'Corrected?' })
})

test('a vanished question is retired, not deleted, and comes back when it returns', async () => {
  const { bank, seed } = await setting()
  await seed([question('a'), question('b')])

  expect(await seed([question('a')])).toEqual({ written: 0, retired: 1 })
  expect(ids(await bank.pick(everything))).toEqual(['a'])
  expect(await bank.find('b')).toBeDefined()

  await seed([question('a'), question('b')])
  expect(ids(await bank.pick(everything)).sort()).toEqual(['a', 'b'])
})

test('a broken seed leaves the bank as it was', async () => {
  const { bank, seed } = await setting()
  await seed([question('a')])

  await expect(seed([question('b'), question('b')])).rejects.toThrow()

  expect(ids(await bank.pick(everything))).toEqual(['a'])
})

test('only active questions of the wanted types, topics and language are picked', async () => {
  const { bank, seed } = await setting()
  await seed([
    question('wanted'),
    question('inactive', { active: false }),
    question('other-topic', { topic: 'java' }),
    question('other-type', { type: 'coding' }),
    question('other-language', { locale: 'es' }),
  ])

  expect(ids(await bank.pick(everything))).toEqual(['wanted'])
})

test('the least asked come first', async () => {
  const { bank, seed, owner } = await setting()
  await seed([question('often'), question('never'), question('once')])
  await owner.query(`update question_bank set times_asked = case id when 'often' then 9 when 'once' then 1 else 0 end`)

  expect(ids(await bank.pick(everything))).toEqual(['never', 'once', 'often'])
  expect(ids(await bank.pick({ ...everything, limit: 1 }))).toEqual(['never'])
})

test('a limit cuts from every topic and difficulty alike', async () => {
  const { bank, seed } = await setting()
  const difficulties = ['easy', 'medium', 'hard'] as const
  const many = ['node-apis', 'python'] as const
  await seed(
    many.flatMap((topic) =>
      difficulties.flatMap((difficulty) =>
        Array.from({ length: 5 }, (_, n) => question(`${topic}-${difficulty}-${n}`, { topic, difficulty })),
      ),
    ),
  )

  const picked = await bank.pick({ ...everything, limit: 6 })

  expect(new Set(picked.map(({ topic, difficulty }) => `${topic} ${difficulty}`)).size).toBe(6)
})

function ids(questions: readonly Question[]): string[] {
  return questions.map(({ id }) => id)
}

/** A database whose bank is empty, and a way to seed it. */
async function setting() {
  const { site, owner, ownerUrl } = await freshDatabase()
  await owner.query('delete from question_bank')
  return {
    owner,
    bank: neonQuestionBank(site.http),
    seed: (questions: readonly Question[]) => seedQuestions(ownerUrl, questions),
  }
}
