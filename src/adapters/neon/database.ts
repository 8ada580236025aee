import { neon, neonConfig, Pool } from '@neondatabase/serverless'
import { drizzle as overHttp, type NeonHttpDatabase } from 'drizzle-orm/neon-http'
import { drizzle as overPool, type NeonDatabase } from 'drizzle-orm/neon-serverless'
import * as schema from './schema/index.ts'

export type Http = NeonHttpDatabase<typeof schema>

/** The database, for the time of one request. */
export type Database = {
  /** Single queries and batches, one round trip each: what pages read with. */
  readonly http: Http
  /** The same, and transactions over a WebSocket: dearer, opened only where it is needed. */
  readonly sessions: NeonDatabase<typeof schema>
  readonly tables: typeof schema
  close(): Promise<void>
}

type Options = {
  /** `host:port` of the doors that stand in for Neon's on a developer's machine. */
  readonly localProxy?: string | undefined
}

const deadlineMs = 10_000

/** Opens nothing yet: the first query does. Call `close` when the request is over; a pool must not outlive it. */
export function openDatabase(url: string, { localProxy }: Options = {}): Database {
  configureDriver(localProxy)
  const pool = new Pool({ connectionString: url, max: 1, connectionTimeoutMillis: deadlineMs })
  // An idle connection that gets lost is no news: the next query opens another, and fails aloud if it cannot.
  pool.on('error', () => undefined)
  return {
    http: overHttp(neon(url), { schema }),
    sessions: overPool(pool, { schema }),
    tables: schema,
    close: () => pool.end(),
  }
}

function configureDriver(localProxy: string | undefined) {
  neonConfig.poolQueryViaFetch = true
  neonConfig.fetchFunction = fetchInTime
  if (localProxy === undefined) return
  neonConfig.fetchEndpoint = `http://${localProxy}/sql`
  neonConfig.wsProxy = `${localProxy}/v2`
  neonConfig.useSecureWebSocket = false
}

/**
 * The deadline holds for the whole answer, its body included. Not `AbortSignal.timeout`: its
 * timer would keep a quiet room awake for all of it.
 */
async function fetchInTime(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const deadline = new AbortController()
  const timer = setTimeout(() => {
    deadline.abort(new Error('no answer in time'))
  }, deadlineMs)
  try {
    const response = await fetch(input, { ...init, signal: deadline.signal })
    return new Response(await response.arrayBuffer(), response)
  } finally {
    clearTimeout(timer)
  }
}
