import type { SecondOpinion } from '#domain/report'
import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { json, key } from './columns.ts'
import { interview } from './interview.ts'
import { owned } from './owned.ts'

/** An interview evaluated once more. It goes with the interview. */
export const secondOpinion = pgTable(
  'second_opinion',
  {
    id: key(),
    ...owned(),
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interview.id, { onDelete: 'cascade' }),
    data: json<SecondOpinion>('data').notNull(),
  },
  (table) => [index('second_opinion_interview').on(table.interviewId)],
)
