import { and, count, eq, inArray, sql, type SQL } from 'drizzle-orm'
import { topics, difficulties } from '#domain/questions'
import type { BankEntry, BankSearch, QuestionBank } from '#ports'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { questionBank } from './schema/index.ts'
import { storableText } from './storable.ts'

export function neonQuestionBank(http: Http): QuestionBank {
  return {
    async find(id) {
      const [row] = await ask(
        http
          .select({ question: questionBank.data })
          .from(questionBank)
          .where(eq(questionBank.id, storableText(id))),
      )
      return row?.question
    },

    async findAll(ids) {
      const wanted = inArray(questionBank.id, ids.map(storableText))
      const rows = await ask(http.select({ question: questionBank.data }).from(questionBank).where(wanted))
      return rows.map(({ question }) => question)
    },

    async browse(search) {
      const wanted = wantedBy(search)
      const [rows, [all]] = await ask(
        http.batch([
          http
            .select({ question: questionBank.data })
            .from(questionBank)
            .where(wanted)
            .orderBy(placeIn(topics, questionBank.topic), placeIn(difficulties, difficulty), questionBank.id)
            .limit(search.pageSize)
            .offset((search.page - 1) * search.pageSize),
          http.select({ total: count() }).from(questionBank).where(wanted),
        ]),
      )
      return { questions: rows.map(({ question }) => entryOf(question)), total: all?.total ?? 0 }
    },
  }
}

const difficulty = sql`${questionBank.data} ->> 'difficulty'`
const searched = sql`concat_ws(' ', ${questionBank.data} ->> 'text', ${questionBank.data} ->> 'subcategory', ${questionBank.data} ->> 'tags')`

function wantedBy({ topic, type, difficulty: wanted, words, locale }: BankSearch): SQL | undefined {
  return and(
    eq(questionBank.active, true),
    eq(questionBank.locale, locale),
    topic === null ? undefined : eq(questionBank.topic, topic),
    type === null ? undefined : eq(questionBank.type, type),
    wanted === null ? undefined : sql`${difficulty} = ${wanted}`,
    ...words.map((word) => sql`${searched} ilike ${`%${literally(word)}%`}`),
  )
}

/** In `like` patterns these three mean something; what PostgreSQL does not take finds nothing. */
function literally(word: string): string {
  return storableText(word).replace(/[\\%_]/gu, (character) => `\\${character}`)
}

/** Sorts by a list of our own rather than by the alphabet. */
function placeIn(order: readonly string[], column: SQL | typeof questionBank.topic): SQL {
  return sql`array_position(${sql.param([...order])}::text[], ${column})`
}

function entryOf({ id, type, topic, subcategory, tags, difficulty, timeLimitSeconds, text }: BankEntry): BankEntry {
  return { id, type, topic, subcategory, tags, difficulty, timeLimitSeconds, text }
}
