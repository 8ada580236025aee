import { eq } from 'drizzle-orm'
import type { QuestionBank } from '#ports'
import { bankQuery } from './bank-query.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { questionBank } from './schema/index.ts'

export function neonQuestionBank(http: Http): QuestionBank {
  return {
    async pick(criteria) {
      const rows = await ask(bankQuery(http, criteria))
      return rows.map(({ question }) => question)
    },

    async find(id) {
      const [row] = await ask(
        http.select({ question: questionBank.data }).from(questionBank).where(eq(questionBank.id, id)),
      )
      return row?.question
    },
  }
}
