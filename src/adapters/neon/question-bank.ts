import { and, eq, inArray, sql } from 'drizzle-orm'
import type { QuestionBank } from '#ports'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { questionBank } from './schema/index.ts'

export function neonQuestionBank(http: Http): QuestionBank {
  return {
    async pick({ types, topics, locale, limit }) {
      // By turns from each topic and difficulty, so that a limit never cuts a whole topic off.
      const byTurns = sql`row_number() over (
        partition by ${questionBank.topic}, ${questionBank.data} ->> 'difficulty'
        order by ${questionBank.timesAsked}, random()
      )`
      const rows = await ask(
        http
          .select({ question: questionBank.data })
          .from(questionBank)
          .where(
            and(
              questionBank.active,
              eq(questionBank.locale, locale),
              inArray(questionBank.type, [...types]),
              inArray(questionBank.topic, [...topics]),
            ),
          )
          .orderBy(byTurns, questionBank.timesAsked)
          .limit(limit),
      )
      return rows.map((row) => row.question)
    },

    async find(id) {
      const [row] = await ask(
        http.select({ question: questionBank.data }).from(questionBank).where(eq(questionBank.id, id)),
      )
      return row?.question
    },
  }
}
