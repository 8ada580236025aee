import { eq } from 'drizzle-orm'
import type { Http } from './database.ts'
import { user } from './schema/index.ts'

/** First in a batch that must not run twice at once for the same person. */
export function lockPerson(http: Http, userId: string) {
  return http.select({ id: user.id }).from(user).where(eq(user.id, userId)).for('update')
}
