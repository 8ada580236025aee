import { z } from 'zod'
import type { RoomRole } from '#domain/interview'
import { roomRole, socketProtocol, upstream, type Downstream, type Upstream } from '#protocol'

export const acceptedProtocol = { 'sec-websocket-protocol': socketProtocol }

/** The ticket travels as a subprotocol beside `interview.v1`: never in a URL, which logs keep. */
export function offeredTicket(request: Request): string | undefined {
  const offered = (request.headers.get('sec-websocket-protocol') ?? '').split(',').map((each) => each.trim())
  return offered.includes(socketProtocol) ? offered.find((each) => each !== socketProtocol) : undefined
}

/** Sockets have no CSRF check of their own, so the upgrade must come from our own page (or from no page at all). */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host)
}

const attachment = z.object({ role: roomRole, joinedAt: z.number() }).catch({ role: 'observer', joinedAt: 0 })

/** What a socket is survives hibernation only as its attachment. */
export function attach(socket: WebSocket, role: RoomRole, at: number): void {
  socket.serializeAttachment({ role, joinedAt: at })
}

export function roleOf(socket: WebSocket): RoomRole {
  return attachment.parse(socket.deserializeAttachment()).role
}

/** Epoch milliseconds. */
export function joinedAt(socket: WebSocket): number {
  return attachment.parse(socket.deserializeAttachment()).joinedAt
}

/** The longest answer there may be, with every character escaped, fits well. */
const longestMessage = 1024 * 1024

const marked = z.object({ ref: z.string().max(64) })

/** A message that makes no sense is still answered under its own mark, if it has one. */
export function read(
  raw: string | ArrayBuffer,
): Upstream | { readonly type: 'malformed'; readonly ref: string | null } {
  const value = typeof raw === 'string' && raw.length <= longestMessage ? parseJson(raw) : undefined
  return upstream.safeParse(value).data ?? { type: 'malformed', ref: marked.safeParse(value).data?.ref ?? null }
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

export function tell(socket: WebSocket, message: Downstream): void {
  socket.send(JSON.stringify(message))
}
