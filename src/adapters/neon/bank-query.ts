import { and, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm'
import type { QuestionType, Topic } from '#domain/questions'
import type { Http } from './database.ts'
import { questionBank } from './schema/index.ts'

export type BankCriteria = {
  readonly types: readonly QuestionType[]
  /** Empty: any topic. */
  readonly topics: readonly Topic[]
  readonly locale: string
  readonly limit: number
  /** Selects the ids of questions that come last, when nothing else is left. */
  readonly avoid: SQLWrapper
}

/** Active questions, by turns from each topic and difficulty, so that the limit never cuts a whole topic off. */
export function bankQuery(http: Http, { types, topics, locale, limit, avoid }: BankCriteria) {
  const avoided = sql`${questionBank.id} in ${avoid}`
  const turn = sql`row_number() over (
    partition by ${questionBank.topic}, ${questionBank.data} ->> 'difficulty'
    order by ${avoided}, ${questionBank.timesAsked}, random()
  )`
  return http
    .select({ question: questionBank.data })
    .from(questionBank)
    .where(
      and(
        eq(questionBank.active, true),
        eq(questionBank.locale, locale),
        inArray(questionBank.type, [...types]),
        topics.length === 0 ? undefined : inArray(questionBank.topic, [...topics]),
      ),
    )
    .orderBy(avoided, turn, questionBank.timesAsked)
    .limit(limit)
}
