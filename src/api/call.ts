import { Refusal, type Actor } from '#ports'
import type { Ports, Visitor } from '#usecases'

/** One request to the API: what its edge already knows of it. */
export type ApiCall = {
  readonly ports: Ports
  readonly requestId: string
  /** Where it came from: for limits alone. */
  readonly address: string
  /** What whoever runs this deployment proves to be so with; none when nobody may. */
  readonly maintenanceToken: string | undefined
  /** Whoever sends it; `null` for nobody we know. */
  actor(): Promise<Actor | null>
}

export type ApiEnv = { readonly Bindings: ApiCall }

type Asked = {
  readonly env: ApiCall
  readonly req: { readonly url: string; header(name: string): string | undefined }
}

/** @throws {Refusal} `INVALID_TOKEN` for a token that is not (or no longer) good, `UNAUTHENTICATED` without any */
export async function signedInActor({ env, req }: Asked): Promise<Actor> {
  const actor = await env.actor()
  if (!actor) throw new Refusal(req.header('authorization') === undefined ? 'UNAUTHENTICATED' : 'INVALID_TOKEN')
  return actor
}

/** A browser that holds a seat in the room needs no database; a token speaks for itself. */
export function visitorOf(asked: Asked, interviewId: string): Visitor {
  const cookies = asked.req.header('authorization') === undefined ? (asked.req.header('cookie') ?? '') : ''
  return { seat: seatIn(cookies, interviewId, asked.req.url), actor: () => signedInActor(asked) }
}

/** On plain http, where browsers refuse the `__Host-` prefix, the cookie goes without it; a secret needs no decoding. */
function seatIn(cookies: string, interviewId: string, url: string): string | null {
  const name = new URL(url).protocol === 'https:' ? `__Host-seat-${interviewId}` : `seat-${interviewId}`
  const seat = cookies.split(';').find((pair) => pair.split('=')[0]?.trim() === name)
  return seat === undefined ? null : seat.slice(seat.indexOf('=') + 1).trim()
}

/** Interviews whose seats this browser holds. */
export function seatsOf({ req }: Asked): readonly string[] {
  return [...(req.header('cookie') ?? '').matchAll(/(?:^|;\s*)(?:__Host-)?seat-([\w-]+)=/g)].flatMap(
    ([, id]) => id ?? [],
  )
}
