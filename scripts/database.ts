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

/** Brings the database to what this version needs: the database, its tables, its roles, its content. Safe to repeat. */
export async function prepareDatabase(port: number, passwords: Passwords): Promise<void> {
  const owner = databaseUrl(port, 'postgres', passwords)
  const maintenance = new URL(owner)
  maintenance.pathname = '/postgres'
  await withClient(maintenance.href, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
  await withClient(owner, async (client) => {
    await migrate(drizzle(client), { migrationsFolder: 'drizzle' })
    for (const role of ['site', 'rooms'] as const) {
      const password = client.escapeLiteral(passwords[role])
      await client.query(`alter role ${client.escapeIdentifier(role)} password ${password}`)
    }
  })
  await seed(owner)
}

async function withClient(connectionString: string, use: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString })
  await client.connect().catch((cause: unknown) => {
    throw new Error(`the database does not answer on port ${client.port}`, { cause })
  })
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
