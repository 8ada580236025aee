import { asc, count, eq, sql } from 'drizzle-orm'
import { builtInOnly } from '#domain/models'
import type { PolicySettings, ProviderKeys, SealedProviderKey } from '#ports'
import { isUuid, ownedBy, ownedRow } from './access.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { lockPerson } from './lock.ts'
import { providerKey, providerPolicy } from './schema/index.ts'

export function neonProviderKeys(http: Http): ProviderKeys {
  /** How many there are, and the place after the last: one pair of numbers for one person. */
  const standing = (ownerId: string) =>
    http
      .select({
        held: count().as('held'),
        next: sql<number>`coalesce(max(${providerKey.position}) + 1, 0)`.as('next'),
      })
      .from(providerKey)
      .where(ownedBy(providerKey, ownerId))

  return {
    async add(ownerId, key, most) {
      const position = sql<number>`(select next from (${standing(ownerId)}) as standing)`
      const isFull = sql`(select held from (${standing(ownerId)}) as standing) > ${most}`
      const [, , [overfull], [added]] = await ask(
        http.batch([
          lockPerson(http, ownerId),
          http.insert(providerKey).values({ ...rowOf(key), ownerId, position }),
          // One too many leaves again before anybody could see it.
          http
            .delete(providerKey)
            .where(sql`${ownedRow(providerKey, ownerId, key.id)} and ${isFull}`)
            .returning({ id: providerKey.id }),
          http
            .select()
            .from(providerKey)
            .where(ownedRow(providerKey, ownerId, key.id)),
        ]),
      )
      if (overfull) return undefined
      if (!added) throw new Error('an insert answered no row')
      const { sealed: _sealed, ...shown } = keyOf(added)
      return shown
    },

    async list(ownerId) {
      const [keys, [policy]] = await ask(
        http.batch([
          http
            .select()
            .from(providerKey)
            .where(ownedBy(providerKey, ownerId))
            .orderBy(asc(providerKey.position), asc(providerKey.id)),
          http.select().from(providerPolicy).where(eq(providerPolicy.ownerId, ownerId)),
        ]),
      )
      return { keys: keys.map(keyOf), policy: policy ? policyOf(policy) : policyOf(builtInOnly) }
    },

    async find(ownerId, id) {
      const [row] = await ask(
        http
          .select()
          .from(providerKey)
          .where(ownedRow(providerKey, ownerId, id)),
      )
      return row && keyOf(row)
    },

    async change(ownerId, id, { models, isOn }) {
      const changed = await ask(
        http
          .update(providerKey)
          // Drizzle leaves out what is undefined, and refuses to set nothing at all.
          .set({ ...(models ? { models } : {}), isOn: isOn ?? sql`${providerKey.isOn}` })
          .where(ownedRow(providerKey, ownerId, id))
          .returning({ id: providerKey.id }),
      )
      return changed.length > 0
    },

    async reorder(ownerId, ids) {
      const named = ids.filter(isUuid).map((id) => sql`${id}::uuid`)
      if (named.length === 0) return
      const place = sql`array_position(array[${sql.join(named, sql`, `)}], ${providerKey.id})`
      await ask(
        http
          .update(providerKey)
          .set({ position: sql`coalesce(${place}, ${providerKey.position} + ${named.length} + 1)` })
          .where(ownedBy(providerKey, ownerId)),
      )
    },

    async remove(ownerId, id) {
      const removed = await ask(
        http
          .delete(providerKey)
          .where(ownedRow(providerKey, ownerId, id))
          .returning({ id: providerKey.id }),
      )
      return removed.length > 0
    },

    async savePolicy(ownerId, { whenAway, samples, interviewCapMicroUsd, monthCapMicroUsd }) {
      const policy = { whenAway, samples, interviewCapMicroUsd, monthCapMicroUsd }
      await ask(
        http
          .insert(providerPolicy)
          .values({ ownerId, ...policy })
          .onConflictDoUpdate({ target: providerPolicy.ownerId, set: { ...policy, updatedAt: sql`now()` } }),
      )
    },
  }
}

type Row = typeof providerKey.$inferSelect

function rowOf({ id, provider, lastFour, baseUrl, host, sealed, models, isOn }: Omit<SealedProviderKey, 'createdAt'>) {
  return { id, provider, lastFour, baseUrl, host, sealed, models, isOn }
}

function keyOf({ id, provider, lastFour, baseUrl, host, sealed, models, isOn, createdAt }: Row): SealedProviderKey {
  return { id, provider, lastFour, baseUrl, host, sealed, models, isOn, createdAt }
}

function policyOf({ whenAway, samples, interviewCapMicroUsd, monthCapMicroUsd }: PolicySettings): PolicySettings {
  return { whenAway, samples, interviewCapMicroUsd, monthCapMicroUsd }
}
