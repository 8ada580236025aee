import { and, desc, eq, sql } from 'drizzle-orm'
import type { SecondOpinion } from '#domain/report'
import type { KeptOpinion, SecondOpinions } from '#ports'
import { isUuid, ownedBy, ownedRow } from './access.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { interview, secondOpinion } from './schema/index.ts'

export function neonSecondOpinions(http: Http): SecondOpinions {
  return {
    async add(ownerId, interviewId, id, opinion) {
      const theirs = ownedRow(interview, ownerId, interviewId)
      const given = http.$with('given').as(
        http
          .select({ id: interview.id })
          .from(interview)
          .where(theirs)
          // A deletion holds the same lock: it comes before this, and then there is nothing to add to, or takes it along.
          .for('update'),
      )
      const row = sql`select ${id}::uuid, ${ownerId}::uuid, now(), null::timestamptz, id, ${secondOpinion.data.mapToDriverValue(opinion)}::jsonb from given`
      const [added] = await ask(http.with(given).insert(secondOpinion).select(row).returning())
      return added && kept(added)
    },

    async list(ownerId, interviewId) {
      if (!isUuid(interviewId)) return []
      const rows = await ask(
        http
          .select({ id: secondOpinion.id, createdAt: secondOpinion.createdAt, data: secondOpinion.data })
          .from(secondOpinion)
          .where(and(ownedBy(secondOpinion, ownerId), eq(secondOpinion.interviewId, interviewId)))
          .orderBy(desc(secondOpinion.id)),
      )
      return rows.map(kept)
    },
  }
}

type Row = { readonly id: string; readonly createdAt: Date; readonly data: SecondOpinion }

function kept({ id, createdAt, data }: Row): KeptOpinion {
  return { ...data, id, createdAt: createdAt.getTime() }
}
