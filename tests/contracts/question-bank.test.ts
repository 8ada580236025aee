import { describe, expect, test } from 'vitest'
import { neonInterviews, neonQuestionBank } from '#adapters/neon'
import type { Question } from '#domain/questions'
import { seedQuestions } from '../../drizzle/seed-questions.ts'
import { freshDatabase } from './database.ts'
import { question } from './samples.ts'

const nobody = '0199ffff-0000-7000-8000-000000000000'

const everything = {
  types: ['technical', 'behavioral'],
  topics: ['node-apis', 'python', 'behavioral'],
  locale: 'en',
  bankSize: 100,
  resumeId: null,
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
  const { bank, pick, seed } = await setting()
  await seed([question('a'), question('b')])

  expect(await seed([question('a')])).toEqual({ written: 0, retired: 1 })
  expect(ids(await pick(everything))).toEqual(['a'])
  expect(await bank.find('b')).toBeDefined()

  await seed([question('a'), question('b')])
  expect(ids(await pick(everything)).sort()).toEqual(['a', 'b'])
})

test('a broken seed leaves the bank as it was', async () => {
  const { pick, seed } = await setting()
  await seed([question('a')])

  await expect(seed([question('b'), question('b')])).rejects.toThrow()

  expect(ids(await pick(everything))).toEqual(['a'])
})

test('only active questions of the wanted types, topics and language are picked', async () => {
  const { pick, seed } = await setting()
  await seed([
    question('wanted'),
    question('inactive', { active: false }),
    question('other-topic', { topic: 'java' }),
    question('other-type', { type: 'coding' }),
    question('other-language', { locale: 'es' }),
  ])

  expect(ids(await pick(everything))).toEqual(['wanted'])
})

test('the least asked come first', async () => {
  const { pick, seed, owner } = await setting()
  await seed([question('often'), question('never'), question('once')])
  await owner.query(`update question_bank set times_asked = case id when 'often' then 9 when 'once' then 1 else 0 end`)

  expect(ids(await pick(everything))).toEqual(['never', 'once', 'often'])
  expect(ids(await pick({ ...everything, bankSize: 1 }))).toEqual(['never'])
})

test('a limit cuts from every topic and difficulty alike', async () => {
  const { pick, seed } = await setting()
  const difficulties = ['easy', 'medium', 'hard'] as const
  const many = ['node-apis', 'python'] as const
  await seed(
    many.flatMap((topic) =>
      difficulties.flatMap((difficulty) =>
        Array.from({ length: 5 }, (_, n) => question(`${topic}-${difficulty}-${n}`, { topic, difficulty })),
      ),
    ),
  )

  const picked = await pick({ ...everything, bankSize: 6 })

  expect(new Set(picked.map(({ topic, difficulty }) => `${topic} ${difficulty}`)).size).toBe(6)
})

function ids(questions: readonly Question[]): string[] {
  return questions.map(({ id }) => id)
}

/** A database whose bank is empty, and a way to seed it. */
async function setting() {
  const { site, owner, ownerUrl } = await freshDatabase()
  await owner.query('delete from question_bank')
  const interviews = neonInterviews(site.http)
  return {
    owner,
    bank: neonQuestionBank(site.http),
    /** What an interview of somebody new would be given. */
    pick: async (wanted: Parameters<typeof interviews.prepare>[1]) => (await interviews.prepare(nobody, wanted)).bank,
    seed: (questions: readonly Question[]) => seedQuestions(ownerUrl, questions),
  }
}

describe('the bank can be looked through', () => {
  const all = { type: null, topic: null, difficulty: null, words: [], locale: 'en', page: 1, pageSize: 10 } as const

  test('in a lasting order, easy questions first, page by page, with the number of all', async () => {
    const { bank, seed } = await setting()
    await seed([
      question('c', { topic: 'python', difficulty: 'hard' }),
      question('b', { topic: 'python', difficulty: 'easy' }),
      question('a', { topic: 'python', difficulty: 'easy' }),
    ])

    const first = await bank.browse({ ...all, pageSize: 2 })
    expect(first.questions.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(first.total).toBe(3)
    expect((await bank.browse({ ...all, pageSize: 2, page: 2 })).questions.map(({ id }) => id)).toEqual(['c'])
  })

  test('by topic, type and difficulty', async () => {
    const { bank, seed } = await setting()
    await seed([
      question('wanted', { topic: 'python', type: 'coding', difficulty: 'hard' }),
      question('other-topic', { type: 'coding', difficulty: 'hard' }),
      question('other-type', { topic: 'python', difficulty: 'hard' }),
      question('other-difficulty', { topic: 'python', type: 'coding' }),
      question('inactive', { topic: 'python', type: 'coding', difficulty: 'hard', active: false }),
    ])

    const { questions } = await bank.browse({ ...all, topic: 'python', type: 'coding', difficulty: 'hard' })
    expect(questions.map(({ id }) => id)).toEqual(['wanted'])
  })

  test('by words of text and tags, all of them, whatever their case, and nothing is a wildcard', async () => {
    const { bank, seed } = await setting()
    await seed([
      question('both', { text: 'When does a Stream end?', tags: ['node.js'] }),
      question('one', { text: 'When does a stream end?', tags: ['java'] }),
      question('percent', { text: 'What do 100% coverage and a_b mean?' }),
    ])

    const found = async (...words: string[]) => (await bank.browse({ ...all, words })).questions.map(({ id }) => id)
    expect(await found('STREAM', 'node')).toEqual(['both'])
    expect(await found('100%')).toEqual(['percent'])
    expect(await found('a_b')).toEqual(['percent'])
    expect(await found('%', '_')).toEqual(['percent'])
    expect(await found('unheard-of')).toEqual([])
    expect(await found('stream\u0000')).toEqual([])
    expect(await bank.find('both\u0000')).toBeUndefined()
  })
})
