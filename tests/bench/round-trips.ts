import { subscribe } from 'node:diagnostics_channel'

let queries = 0
let sessions = 0

/** The local doors to the database open in this process, so Node itself tells of every request they take. */
subscribe('http.server.request.start', (message) => {
  if (!isStart(message)) return
  if (message.request.url.startsWith('/sql')) queries += 1
  else sessions += 1
})

export type RoundTrips = { readonly queries: number; readonly sessions: number }

/** How often the database was asked meanwhile: single queries or batches, and sessions opened for a transaction. */
export async function countRoundTrips(act: () => Promise<unknown>): Promise<RoundTrips> {
  const before = { queries, sessions }
  await act()
  return { queries: queries - before.queries, sessions: sessions - before.sessions }
}

function isStart(message: unknown): message is { readonly request: { readonly url: string } } {
  return typeof message === 'object' && message !== null && 'request' in message
}
