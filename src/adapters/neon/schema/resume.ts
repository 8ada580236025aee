import type { Profile } from '#domain/resume'
import type { ProfileSpan } from '#ports'
import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { key } from './columns.ts'
import { owned } from './owned.ts'

export const resume = pgTable(
  'resume',
  {
    id: key(),
    ...owned(),
    fileName: text('file_name').notNull(),
    /** Where its bytes are; none for a pasted or tapped resume. */
    fileKey: text('file_key'),
    source: text('source', { enum: ['pdf', 'docx', 'doc', 'pasted', 'taps'] }).notNull(),
    status: text('status', { enum: ['pending', 'ready'] }).notNull(),
    isCurrent: boolean('is_current').notNull(),
    profile: jsonb('profile').$type<Profile>().notNull(),
    text: text('text').notNull(),
    spans: jsonb('spans').$type<readonly ProfileSpan[]>().notNull(),
  },
  (table) => [
    index('resume_owner').on(table.ownerId, table.createdAt),
    uniqueIndex('resume_one_current')
      .on(table.ownerId)
      .where(sql`${table.isCurrent}`),
  ],
)
