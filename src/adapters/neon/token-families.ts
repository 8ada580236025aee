import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { Rotation, TokenFamilies, TokenFamily } from '#ports'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { actor } from './people.ts'

const row = actor.extend({ sessionId: z.string() })

/** The columns of a person, as `p`, that make an actor. */
const person = sql`p.id as "userId", p.name, p.email, p.language, p.time_zone as "timeZone", p.theme`

/**
 * A family is a session row: whatever ends the session (sign-out everywhere, a deleted account)
 * takes its refresh tokens along by cascade.
 */
export function neonTokenFamilies(http: Http): TokenFamilies {
  async function first(statement: SQL): Promise<TokenFamily | undefined> {
    const { rows } = await ask(http.execute(statement))
    if (rows[0] === undefined) return undefined
    const { sessionId, ...actor } = row.parse(rows[0])
    return { sessionId, actor }
  }

  /** A token that was used up and comes back was stolen, now or then: the whole family ends. */
  async function endReplayed(hash: string): Promise<Rotation> {
    const used = sql`select session_id from refresh_token where hash = ${hash} and used_at is not null`
    const ended = await owner(sql`delete from session where id = (${used}) returning user_id as "userId"`)
    return ended === undefined ? { outcome: 'unknown' } : { outcome: 'replayed', userId: ended }
  }

  async function owner(statement: SQL): Promise<string | undefined> {
    const { rows } = await ask(http.execute(statement))
    return z.object({ userId: z.string() }).optional().parse(rows[0])?.userId
  }

  return {
    begin: (userId, hash, secondsToLive) =>
      // The session's own token is never given out: it only fills better-auth's column.
      first(sql`
        with p as (select * from "user" where id = ${userId}),
        s as (
          insert into session (user_id, token, expires_at)
          select id, ${`family-${hash}`}, now() + make_interval(secs => ${secondsToLive}) from p
          returning id, expires_at
        ),
        t as (insert into refresh_token (hash, session_id, expires_at) select ${hash}, id, expires_at from s)
        select s.id as "sessionId", ${person} from s, p`),

    async rotate(hash, next) {
      // The session's row is locked first, as a delete with its cascade does it: the other order
      // deadlocks, and lets a family survive the replay of one of its tokens.
      const rotated = await first(sql`
        with l as materialized (
          select s.id, s.user_id from session s
          where s.id = (select session_id from refresh_token where hash = ${hash}) and s.expires_at > now()
          for update of s
        ),
        used as (
          update refresh_token r set used_at = now() from l
          where r.hash = ${hash} and r.session_id = l.id and r.used_at is null and r.expires_at > now()
          returning r.session_id, l.user_id, r.expires_at
        ),
        added as (
          insert into refresh_token (hash, session_id, expires_at) select ${next}, session_id, expires_at from used
        )
        select used.session_id as "sessionId", ${person} from used join "user" p on p.id = used.user_id`)
      return rotated ? { outcome: 'rotated', family: rotated } : endReplayed(hash)
    },

    end: (hash) =>
      owner(sql`
        delete from session where id = (select session_id from refresh_token where hash = ${hash})
        returning user_id as "userId"`),
  }
}
