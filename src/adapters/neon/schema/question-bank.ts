import { questionTypes, topics, type Question } from '#domain/questions'
import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** The bank's questions, seeded from written content. The columns beside `data` are what it is picked by. */
export const questionBank = pgTable(
  'question_bank',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    type: text('type', { enum: questionTypes }).notNull(),
    topic: text('topic', { enum: topics }).notNull(),
    locale: text('locale').notNull(),
    active: boolean('active').notNull(),
    /** Ours to count, never the seed's to reset. */
    timesAsked: integer('times_asked').notNull().default(0),
    data: jsonb('data').$type<Question>().notNull(),
  },
  (table) => [index('question_bank_pick').on(table.locale, table.topic, table.type, table.timesAsked)],
)
