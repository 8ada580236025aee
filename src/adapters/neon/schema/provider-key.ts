import type { ModelChoice, SampleCount, WhenAway } from '#domain/models'
import { keyProviders } from '#domain/models'
import { bigint, boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { json, key, moment } from './columns.ts'
import { owned } from './owned.ts'
import { user } from './people.ts'

/** A person's own key to a vendor's models, sealed by the vault for exactly this row and host. */
export const providerKey = pgTable(
  'provider_key',
  {
    id: key(),
    ...owned(),
    provider: text('provider', { enum: keyProviders }).notNull(),
    lastFour: text('last_four').notNull(),
    /** None: the vendor's own address. */
    baseUrl: text('base_url'),
    host: text('host').notNull(),
    sealed: text('sealed').notNull(),
    models: json<ModelChoice>('models').notNull(),
    isOn: boolean('is_on').notNull().default(true),
    /** The lowest is tried first. */
    position: integer('position').notNull(),
  },
  (table) => [index('provider_key_owner').on(table.ownerId, table.position)],
)

/** How a person wants models used; whoever never said has no row. */
export const providerPolicy = pgTable('provider_policy', {
  ownerId: uuid('owner_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  whenAway: text('when_away').$type<WhenAway>().notNull(),
  samples: integer('samples').$type<SampleCount>().notNull(),
  interviewCapMicroUsd: bigint('interview_cap_micro_usd', { mode: 'number' }),
  monthCapMicroUsd: bigint('month_cap_micro_usd', { mode: 'number' }),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})
