import type { Profile } from '#domain/resume'
import type { ProfileSpan } from '#ports'
import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { json, key, prose } from './columns.ts'
import { owned } from './owned.ts'

export const resume = pgTable(
  'resume',
  {
    id: key(),
    ...owned(),
    fileName: prose('file_name').notNull(),
    /** Where its bytes are; none for a pasted or tapped resume. */
    fileKey: text('file_key'),
    source: text('source', { enum: ['pdf', 'docx', 'doc', 'pasted', 'taps'] }).notNull(),
    status: text('status', { enum: ['pending', 'ready'] }).notNull(),
    isCurrent: boolean('is_current').notNull(),
    profile: json<Profile>('profile').notNull(),
    text: prose('text').notNull(),
    spans: json<readonly ProfileSpan[]>('spans').notNull(),
  },
  (table) => [
    index('resume_owner').on(table.ownerId, table.createdAt),
    uniqueIndex('resume_one_current')
      .on(table.ownerId)
      .where(sql`${table.isCurrent}`),
  ],
)
