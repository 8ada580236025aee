import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/**
 * Ends a server that an earlier run left on this data. `postmaster.pid` names a process and a port; both numbers may
 * belong to a stranger by now, so only a server that accepts our password and works on this folder counts as ours.
 */
export async function endLeftover(data: string, password: string): Promise<void> {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number)
  if (!pid || !port || (await folderServedOn(port, password)) !== data) return
  process.kill(pid, 'SIGINT')
  for (let waitedMs = 0; existsSync(file); waitedMs += 50) {
    if (waitedMs > 20_000)
      throw new Error(`PostgreSQL of an earlier run (process ${pid}) does not end. End it and try again.`)
    await pause(50)
  }
}

async function folderServedOn(port: number, password: string): Promise<string | undefined> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory
  } catch {
    // Nobody there, or somebody else's server: either way not ours.
    return undefined
  } finally {
    await client.end()
  }
}
