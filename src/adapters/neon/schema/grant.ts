import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { key, moment } from './columns.ts'
import { interview } from './interview.ts'
import { owned } from './owned.ts'
import { user } from './people.ts'

/**
 * What an owner lets somebody else see: one interview, or all of theirs. A person is named
 * by `granteeId`; a shared link has none and is known by the hash of its token.
 */
export const grant = pgTable(
  'grant',
  {
    id: key(),
    ...owned(),
    role: text('role', { enum: ['observer', 'mentor', 'shared-link'] }).notNull(),
    interviewId: uuid('interview_id').references(() => interview.id, { onDelete: 'cascade' }),
    granteeId: uuid('grantee_id').references(() => user.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').unique(),
    expiresAt: moment('expires_at'),
  },
  (table) => [
    index('grant_owner').on(table.ownerId),
    index('grant_grantee').on(table.granteeId),
    check('grant_names_someone', sql`num_nonnulls(${table.granteeId}, ${table.tokenHash}) = 1`),
  ],
)
