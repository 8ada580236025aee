import { existsSync } from 'node:fs'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

const DATABASE = 'interview'

export type Login = { readonly user: 'postgres' | 'site' | 'rooms'; readonly password: string }

/** Where a role finds the product's database on this machine. */
export function databaseUrl(port: number, { user, password }: Login): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${DATABASE}`
}

/** Brings the database to what this version needs: database, roles, migrations, content. Safe to repeat. */
export async function prepareDatabase(port: number, owner: Login, roles: readonly Login[]): Promise<void> {
  const maintenance = databaseUrl(port, owner).replace(/[^/]+$/, 'postgres')
  await withClient(maintenance, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
    for (const role of roles) await ensureRole(client, role)
  })
  const url = databaseUrl(port, owner)
  await withClient(url, migrateWith)
  await seed(url)
}

/** Migrations grant to these roles, so they come first; in production they are made by hand (docs/deploy.md). */
async function ensureRole(client: pg.Client, { user, password }: Login) {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [user])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${client.escapeIdentifier(user)} login password ${client.escapeLiteral(password)}`)
}

async function migrateWith(client: pg.Client) {
  if (existsSync('drizzle/meta/_journal.json')) await migrate(drizzle(client), { migrationsFolder: 'drizzle' })
}

async function seed(url: string) {
  if (!existsSync('drizzle/seed.ts')) return
  const step: { seed: (url: string) => Promise<unknown> } = await import(
    new URL('../drizzle/seed.ts', import.meta.url).href
  )
  await step.seed(url)
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
