import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { OutsideError, type Actor, type People } from '#ports'
import type { Http } from './database.ts'
import { ask } from './failure.ts'
import { account, session, user } from './schema/index.ts'

/** A person's columns, as the actor that everything else knows. */
export const actor = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.literal('en'),
  timeZone: z.string(),
  theme: z.enum(['light', 'dark', 'system']),
}) satisfies z.ZodType<Actor>

const actorColumns = {
  userId: user.id,
  name: user.name,
  email: user.email,
  language: user.language,
  timeZone: user.timeZone,
  theme: user.theme,
}

export function neonPeople(http: Http): People {
  return {
    async exists(email) {
      return (await ask(http.select({ id: user.id }).from(user).where(eq(user.email, email)))).length > 0
    },

    async saveSettings(userId, settings) {
      const [saved] = await ask(
        http
          .update(user)
          .set({ ...settings, updatedAt: sql`now()` })
          .where(eq(user.id, userId))
          .returning(actorColumns),
      )
      return saved && actorOf(saved)
    },

    async passwordHash(userId) {
      const [found] = await ask(
        http
          .select({ password: account.password })
          .from(account)
          .where(and(eq(account.userId, userId), eq(account.providerId, 'credential'))),
      )
      return found?.password ?? undefined
    },

    async replaceHash(userId, old, rehashed) {
      const same = and(eq(account.userId, userId), eq(account.password, old))
      await ask(http.update(account).set({ password: rehashed }).where(same))
    },

    async endSession(sessionId) {
      await ask(http.delete(session).where(eq(session.id, sessionId)))
    },

    async remove(userId) {
      await ask(http.delete(user).where(eq(user.id, userId)))
    },
  }
}

function actorOf(row: unknown): Actor {
  const parsed = actor.safeParse(row)
  if (!parsed.success) throw new OutsideError('database', 'nonsense', { cause: parsed.error })
  return parsed.data
}
