import type { Cookies, RequestEvent } from '@sveltejs/kit'
import { Refusal, type Actor } from '#ports'
import { takeSeat, type Visitor } from '#usecases'

/** On plain http browsers refuse the `__Host-` prefix, so there the cookie goes without it. */
const prefixOf = (url: URL) => (url.protocol === 'https:' ? '__Host-seat-' : 'seat-')
const lifeSeconds = 24 * 60 * 60

/** Whoever asks for a room, by seat or session; remembers whether the seat was enough. */
export class RoomVisitor implements Visitor {
  readonly seat: string | null
  /** The seat was missing or no longer good. */
  cameBySession = false
  readonly #event: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>
  readonly #id: string

  constructor(event: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>, interviewId: string) {
    this.#event = event
    this.#id = interviewId
    this.seat = event.cookies.get(prefixOf(event.url) + interviewId) ?? null
  }

  async actor(): Promise<Actor> {
    this.cameBySession = true
    const actor = await this.#event.locals.actor()
    if (!actor) throw new Refusal('UNAUTHENTICATED')
    return actor
  }

  /** From then on the stage needs no database. */
  async keepSeat(): Promise<void> {
    if (this.seat !== null && !this.cameBySession) return
    const { cookies, url, locals } = this.#event
    const bySession: Visitor = { seat: null, actor: () => this.actor() }
    cookies.set(prefixOf(url) + this.#id, await takeSeat(locals.ports, bySession, this.#id), {
      path: '/',
      httpOnly: true,
      secure: url.protocol === 'https:',
      sameSite: 'lax',
      maxAge: lifeSeconds,
    })
  }
}

/** Interviews in which this browser has a seat, with the cookie that holds it. */
export function seatsHeld(cookies: Cookies): readonly { readonly name: string; readonly interviewId: string }[] {
  return cookies.getAll().flatMap(({ name }) => {
    const interviewId = /^(?:__Host-)?seat-(?<id>[\w-]+)$/u.exec(name)?.groups?.id
    return interviewId === undefined ? [] : [{ name, interviewId }]
  })
}
