import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

/** Brings the database to the newest schema. `url` is the owner's: the roles of site and rooms may not do this. */
export async function migrate(url: string): Promise<void> {
  await withOwner(url, async (client) => {
    await applyMigrations(drizzle(client), { migrationsFolder: import.meta.dirname })
  })
}

/** Gives the two roles their passwords; they are kept as scram hashes by PostgreSQL. */
export async function setRolePasswords(
  url: string,
  passwords: { readonly site: string; readonly rooms: string },
): Promise<void> {
  await withOwner(url, async (client) => {
    for (const [role, password] of Object.entries(passwords)) {
      await client.query(`ALTER ROLE ${client.escapeIdentifier(role)} PASSWORD ${client.escapeLiteral(password)}`)
    }
  })
}

async function withOwner(url: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
