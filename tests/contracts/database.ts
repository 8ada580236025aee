import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { openDatabase, type Database } from '#adapters/neon'

export type TestDatabase = {
  /** As the site and as the rooms sign in: through the production driver, with their own rights. */
  readonly site: Database
  readonly rooms: Database
  /** As its owner, past every rule: to look at rows, and to arrange what the product never would. */
  readonly owner: pg.Client
  readonly ownerUrl: string
}

/** A database of its own for one test, cloned from the migrated one. */
export async function freshDatabase(): Promise<TestDatabase> {
  const at = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asMaintainer(at.owner, `create database ${name} template interview`)
  const owner = new pg.Client({ connectionString: within(at.owner, name) })
  await owner.connect()
  const site = openDatabase(within(at.site, name), { localProxy: at.proxy })
  const rooms = openDatabase(within(at.rooms, name), { localProxy: at.proxy })
  onTestFinished(async () => {
    await Promise.all([site.close(), rooms.close(), owner.end()])
    await asMaintainer(at.owner, `drop database ${name} with (force)`)
  })
  return { site, rooms, owner, ownerUrl: within(at.owner, name) }
}

/** A person with nothing but a row. */
export async function person({ owner }: TestDatabase, name = 'Ada'): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into "user" (email, name, accepted_terms_version) values ($1, $2, '1') returning id`,
    [`${name.toLowerCase()}.${randomUUID()}@example.com`, name],
  )
  const [row] = rows
  if (!row) throw new Error('no person was made')
  return row.id
}

async function asMaintainer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: within(url, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function within(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
