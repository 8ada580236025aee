import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { SealedRecords } from '#ports'
import { isUuid } from './access.ts'
import type { Http } from './database.ts'
import { ask } from './failure.ts'

const rows = z.array(z.object({ id: z.string(), sealed: z.string() }))

/** Looks at all people's keys at once, so nothing but the sealed text is read or written. */
export function neonSealedRecords(http: Http): SealedRecords {
  return {
    async after(id, limit) {
      const onwards = id === null ? sql`true` : isUuid(id) ? sql`id > ${id}::uuid` : sql`false`
      const statement = sql`select id, sealed from provider_key where ${onwards} order by id limit ${limit}`
      return rows.parse((await ask(http.execute(statement))).rows)
    },

    async replace(id, before, after) {
      const { rowCount } = await ask(
        http.execute(sql`update provider_key set sealed = ${after} where id = ${id}::uuid and sealed = ${before}`),
      )
      return rowCount === 1
    },
  }
}
