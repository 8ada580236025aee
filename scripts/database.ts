import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { seed } from '../drizzle/seed.ts'

const DATABASE = 'interview'

export type Passwords = { readonly postgres: string; readonly site: string; readonly rooms: string }

/** Where a role finds the product's database on this machine. */
export function databaseUrl(port: number, user: keyof Passwords, passwords: Passwords): string {
  return `postgres://${user}:${passwords[user]}@127.0.0.1:${port}/${DATABASE}`
}

/** Brings a local server to what this version needs: the database, its tables, its roles, its content. */
export async function prepareDatabase(port: number, passwords: Passwords): Promise<void> {
  const owner = databaseUrl(port, 'postgres', passwords)
  await createIfMissing(owner)
  await bringUpToDate(owner)
  await withClient(owner, async (client) => {
    for (const role of ['site', 'rooms'] as const) {
      const password = client.escapeLiteral(passwords[role])
      await client.query(`alter role ${client.escapeIdentifier(role)} password ${password}`)
    }
  })
}

/** Migrates a database and writes this release's content into it. Safe to repeat. `url` is the owner's. */
export async function bringUpToDate(url: string): Promise<void> {
  await withClient(url, (client) => migrate(drizzle(client), { migrationsFolder: 'drizzle' }))
  await seed(url)
}

async function createIfMissing(owner: string) {
  const maintenance = new URL(owner)
  maintenance.pathname = '/postgres'
  await withClient(maintenance.href, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
}

async function withClient(connectionString: string, use: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString })
  await client.connect().catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`the database at ${client.host}:${client.port} does not let us in: ${reason}`, { cause })
  })
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
