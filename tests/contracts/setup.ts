import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { databaseUrl, prepareDatabase } from '../../scripts/database.ts'
import { freePort } from '../../scripts/ports.ts'
import { startCluster } from '../../scripts/postgres/cluster.ts'
import { openNeonDoors } from '../../scripts/postgres/neon-doors.ts'
import { discard, throwawayFolder } from '../../scripts/throwaway.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { readonly owner: string; readonly site: string; readonly rooms: string; readonly proxy: string }
  }
}

/** One real PostgreSQL for all contract tests, migrated once; each test clones that database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = throwawayFolder()
  const passwords = { postgres: secret(), site: secret(), rooms: secret() }
  const port = await freePort()
  const cluster = await startCluster({
    folder: join(folder, 'postgres'),
    password: passwords.postgres,
    port,
    durable: false,
  })
  await prepareDatabase(port, passwords)
  const doors = await openNeonDoors({ postgresPort: port, port: 0 })
  project.provide('postgres', {
    owner: databaseUrl(port, 'postgres', passwords),
    site: databaseUrl(port, 'site', passwords),
    rooms: databaseUrl(port, 'rooms', passwords),
    proxy: `127.0.0.1:${doors.port}`,
  })
  return async () => {
    await doors.close()
    await cluster.stop()
    discard(folder)
  }
}

function secret(): string {
  return randomBytes(12).toString('base64url')
}
