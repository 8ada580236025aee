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

/** What a socket is survives hibernation only as its attachment. */
export function attach(socket: WebSocket, role: RoomRole): void {
  socket.serializeAttachment({ role })
}

export function roleOf(socket: WebSocket): RoomRole {
  const attachment: unknown = socket.deserializeAttachment()
  if (typeof attachment !== 'object' || attachment === null || !('role' in attachment)) return 'observer'
  return roomRole.catch('observer').parse(attachment.role)
}

export function read(raw: string | ArrayBuffer): Upstream | undefined {
  if (typeof raw !== 'string') return undefined
  try {
    return upstream.safeParse(JSON.parse(raw)).data
  } catch {
    return undefined
  }
}

export function tell(socket: WebSocket, message: Downstream): void {
  socket.send(JSON.stringify(message))
}
