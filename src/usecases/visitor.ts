import { Refusal, type Actor, type Entry } from '#ports'

/**
 * Whoever asks for a room: by the seat their browser holds, which needs no database, or as
 * the person their session says they are.
 */
export type Visitor = {
  readonly seat: string | null
  /** @throws {Refusal} `UNAUTHENTICATED` */
  actor(): Promise<Actor>
}

/** Tries the seat first; a seat that is no longer good (signed out elsewhere, purged) gives way to the session. */
export async function enter<T>(visitor: Visitor, call: (entry: Entry) => Promise<T>): Promise<T> {
  if (visitor.seat !== null) {
    try {
      return await call({ by: 'seat', secret: visitor.seat })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'NOT_FOUND') throw error
    }
  }
  const { userId } = await visitor.actor()
  return call({ by: 'owner', userId })
}
