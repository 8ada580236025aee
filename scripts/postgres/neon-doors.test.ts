import { join } from 'node:path'
import { Client, neon, neonConfig, Pool } from '@neondatabase/serverless'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { freePort } from '../ports.ts'
import { discard, throwawayFolder } from '../throwaway.ts'
import { startCluster, type Cluster } from './cluster.ts'
import { openNeonDoors, type NeonDoors } from './neon-doors.ts'

const folder = throwawayFolder()
const port = await freePort()
const owner = `postgres://postgres:owner-password@127.0.0.1:${port}/postgres`
const reader = owner.replace('postgres:owner-password', 'reader:reader-password')
let cluster: Cluster
let doors: NeonDoors

beforeAll(async () => {
  cluster = await startCluster({ folder: join(folder, 'postgres'), password: 'owner-password', port, durable: false })
  doors = await openNeonDoors({ postgresPort: port, port: 0 })
  neonConfig.fetchEndpoint = `http://127.0.0.1:${doors.port}/sql`
  neonConfig.wsProxy = `127.0.0.1:${doors.port}/v2`
  neonConfig.useSecureWebSocket = false
  neonConfig.webSocketConstructor = WebSocket
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  await client.query(`
    create table note (id int primary key, body text);
    insert into note values (1, 'kept');
    create role reader login password 'reader-password';
    grant select on note to reader;
  `)
  await client.end()
}, 60_000)

afterAll(async () => {
  await doors.close()
  await cluster.stop()
  discard(folder)
})

test('a single query arrives over HTTP with parameters and typed values', async () => {
  const rows = await neon(owner)`select id, body, date '2026-11-20' = ${'2026-11-20'} as same from note where id = ${1}`

  expect(rows).toEqual([{ id: 1, body: 'kept', same: true }])
})

test('a batch is one transaction: when its last query fails, nothing of it stays', async () => {
  const sql = neon(owner)

  await expect(
    sql.transaction([sql`insert into note values (2, 'half')`, sql`insert into note values (1, 'taken')`]),
  ).rejects.toMatchObject({ code: '23505' })

  expect(await sql`select id from note where id = 2`).toEqual([])
})

test('a session over the WebSocket holds a transaction', async () => {
  const pool = new Pool({ connectionString: owner })
  const client = await pool.connect()
  await client.query('begin')
  await client.query(`insert into note values (3, 'undone')`)
  await client.query('rollback')
  const { rows } = await client.query('select id from note where id = 3')
  client.release()
  await pool.end()

  expect(rows).toEqual([])
})

test('a role can do through the doors what it was granted and nothing more', async () => {
  const sql = neon(reader)

  expect(await sql`select body from note where id = 1`).toEqual([{ body: 'kept' }])
  await expect(sql`delete from note`).rejects.toMatchObject({ code: '42501' })
})

test('a wrong password opens neither door', async () => {
  const wrong = owner.replace('owner-password', 'guess')
  const session = new Client({ connectionString: wrong })
  // The driver sends the password ahead, so `connect` resolves before PostgreSQL refuses.
  const refusals: unknown[] = []
  session.on('error', (error) => refusals.push(error))

  await expect(neon(wrong)`select 1`).rejects.toMatchObject({ code: '28P01' })
  await session.connect()
  await vi.waitFor(() => {
    expect(refusals[0]).toMatchObject({ code: '28P01' })
  })
})

test('names beyond ASCII fold their case, as they do on Neon', async () => {
  expect(await neon(owner)`select lower('ÉÄ') as lower, 'ÉÄ' ilike 'éä' as alike`).toEqual([
    { lower: 'éä', alike: true },
  ])
})
