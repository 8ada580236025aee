import type { IncomingMessage, ServerResponse } from 'node:http'
import pg from 'pg'
import { z } from 'zod'

const query = z.object({ query: z.string(), params: z.array(z.unknown()).default([]) })
const body = z.union([z.object({ queries: z.array(query) }), query])
type Query = z.infer<typeof query>

const isolation: Readonly<Record<string, string>> = {
  ReadUncommitted: 'READ UNCOMMITTED',
  ReadCommitted: 'READ COMMITTED',
  RepeatableRead: 'REPEATABLE READ',
  Serializable: 'SERIALIZABLE',
}

/** Neon sends values as PostgreSQL wrote them; the driver in the Worker parses them. */
const asText = { getTypeParser: () => (value: unknown) => value }

export type SqlDoor = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly close: () => Promise<void>
}

/** Neon's HTTP door. User, password and database come from the request's connection string, host and port never do. */
export function sqlDoor(postgresPort: number): SqlDoor {
  const pools = new Map<string, pg.Pool>()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || !request.url?.startsWith('/sql')) {
      reply(response, 404, { message: 'not found' })
      return
    }
    try {
      reply(response, 200, await perform(request))
    } catch (error) {
      reply(response, 400, problem(error))
    }
  }

  async function perform(request: IncomingMessage): Promise<unknown> {
    const asked = body.parse(JSON.parse(await text(request)))
    const arrayMode = request.headers['neon-array-mode'] === 'true'
    const client = await poolFor(header(request, 'neon-connection-string')).connect()
    let broken: Error | undefined
    try {
      if ('queries' in asked) return await batch(client, asked.queries, arrayMode, begin(request))
      return await one(client, asked, arrayMode)
    } catch (error) {
      // An error without a SQL state means the connection itself is lost: it must not go back to the pool.
      if (!(error instanceof pg.DatabaseError)) broken = error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      client.release(broken)
    }
  }

  function poolFor(connectionString: string | undefined): pg.Pool {
    if (connectionString === undefined) throw new Error('Neon-Connection-String is missing')
    const address = new URL(connectionString)
    address.host = `127.0.0.1:${postgresPort}`
    address.search = ''
    const known = pools.get(address.href)
    if (known) return known
    const pool = new pg.Pool({
      connectionString: address.href,
      max: 10,
      idleTimeoutMillis: 5_000,
      allowExitOnIdle: true,
    })
    // An idle connection that PostgreSQL closed is replaced at the next query, which tells if that fails too.
    pool.on('error', () => undefined)
    // One that is lent out tells the query that waits for it; between two queries nobody else listens.
    pool.on('connect', (client) => {
      client.on('error', () => undefined)
    })
    pools.set(address.href, pool)
    return pool
  }

  return {
    answer,
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()))
    },
  }
}

async function batch(client: pg.PoolClient, queries: readonly Query[], arrayMode: boolean, begin: string) {
  await client.query(begin)
  try {
    const results = []
    for (const each of queries) results.push(await one(client, each, arrayMode))
    await client.query('COMMIT')
    return { results }
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

async function one(client: pg.PoolClient, { query, params }: Query, arrayMode: boolean) {
  const values = params
  const result = arrayMode
    ? await client.query({ text: query, values, types: asText, rowMode: 'array' })
    : await client.query({ text: query, values, types: asText })
  const { command, rowCount, rows, fields } = result
  return {
    command,
    rowCount,
    rowAsArray: arrayMode,
    rows,
    fields: fields.map((field) => ({ ...field, format: 'text' })),
  }
}

function begin(request: IncomingMessage): string {
  const level = isolation[header(request, 'neon-batch-isolation-level') ?? '']
  const readOnly = request.headers['neon-batch-read-only'] === 'true' ? ' READ ONLY' : ''
  const deferrable = request.headers['neon-batch-deferrable'] === 'true' ? ' DEFERRABLE' : ''
  return `BEGIN${level ? ` ISOLATION LEVEL ${level}` : ''}${readOnly}${deferrable}`
}

function problem(error: unknown): object {
  if (!(error instanceof pg.DatabaseError)) return { message: error instanceof Error ? error.message : String(error) }
  return { ...Object.fromEntries(Object.entries(error)), message: error.message }
}

function reply(response: ServerResponse, status: number, answer: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
}

async function text(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  let read = ''
  for await (const chunk of request) read += String(chunk)
  return read
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
