import { z } from 'zod'
import type { Actor } from '#ports'

/** The details of a person that a session or token carries. */
export const details = z.object({
  name: z.string(),
  email: z.string(),
  language: z.literal('en'),
  timeZone: z.string(),
  theme: z.enum(['light', 'dark', 'system']),
}) satisfies z.ZodType<Omit<Actor, 'userId'>>

const person = details.extend({ id: z.string() })

/** From better-auth's user, whose own fields it types as plain strings. */
export function actorOf(user: unknown): Actor {
  const { id, ...rest } = person.parse(user)
  return { userId: id, ...rest }
}
