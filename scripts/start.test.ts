import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { build } from './build.ts'
import { addressOf, freePort } from './ports.ts'
import { discard, throwawayFolder } from './throwaway.ts'

const folder = throwawayFolder()
let port: number
const running = new Set<ChildProcess>()

beforeAll(async () => {
  await build()
  port = await freePort()
}, 600_000)
afterEach(async () => {
  for (const npm of running) {
    npm.kill('SIGTERM')
    await once(npm, 'close')
  }
})
afterAll(() => {
  discard(folder)
})

test('a taken port is said plainly, with the way out', async () => {
  const stranger = createServer().listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const taken = addressOf(stranger.address()).port

  const npm = npmStart({ PORT: String(taken), DATA_FOLDER: join(folder, 'taken') })
  const { code, said } = await npm.ended
  stranger.close()

  expect(said).toContain(`Port ${taken} is taken`)
  expect(said).toContain(`PORT=${taken + 1} npm start`)
  expect(code).toBe(1)
})

test('a port that is no number is refused before anything starts', async () => {
  const { code, said } = await npmStart({ PORT: 'eighty' }).ended

  expect(said).toContain('PORT must be a number')
  expect(code).toBe(1)
})

describe('one copy, started again and again on the same data', () => {
  test('it serves the site, and SIGTERM to npm leaves no process behind', async () => {
    const npm = await started()
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
    await inDatabase('create table kept as select 42 as answer')

    await leavesNothing(npm, () => npm.child.kill('SIGTERM'))
  })

  test('what was written is there after a restart, and a second copy on the same data is refused', async () => {
    const npm = await started()
    const second = await npmStart({ PORT: String(await freePort()), DATA_FOLDER: folder }).ended

    expect(await inDatabase('select answer from kept')).toEqual([{ answer: 42 }])
    expect(second.said).toContain(`It already runs from this folder: http://localhost:${port}`)
    expect(second.code).toBe(1)

    // Ctrl-C in a terminal reaches every process in the foreground group.
    await leavesNothing(npm, () => process.kill(-npm.pid, 'SIGINT'))
  })

  test('it leaves nothing behind even when it is killed, and starts again on the same data', async () => {
    const killed = await started()
    await leavesNothing(killed, () => {
      for (const pid of descendants(killed.pid).filter(isScript)) process.kill(pid, 'SIGKILL')
    })

    const again = await started()
    expect(await inDatabase('select answer from kept')).toEqual([{ answer: 42 }])
    await leavesNothing(again, () => again.child.kill('SIGTERM'))
  })
})

type Npm = {
  readonly child: ChildProcess
  readonly pid: number
  readonly heard: () => string
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>
}

function npmStart(env: Readonly<Record<string, string>>): Npm {
  const child = spawn('npm', ['start'], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let said = ''
  const hear = (chunk: string) => {
    said += chunk
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = once(child, 'close').then(() => {
    running.delete(child)
    return { code: child.exitCode, said }
  })
  return { child, pid: child.pid ?? 0, heard: () => said, ended }
}

async function started(): Promise<Npm> {
  const npm = npmStart({ PORT: String(port), DATA_FOLDER: folder })
  const ready = vi.waitFor(() => {
    expect(npm.heard()).toContain(`Ready: http://localhost:${port}`)
  }, 240_000)
  await Promise.race([ready, npm.ended.then(({ said }) => Promise.reject(new Error(`npm start ended: ${said}`)))])
  return npm
}

async function leavesNothing(npm: Npm, end: () => unknown): Promise<void> {
  const family = [npm.pid, ...descendants(npm.pid)]
  expect(family.filter((pid) => commandOf(pid).includes('workerd'))).not.toEqual([])
  expect(family.filter((pid) => commandOf(pid).includes('postgres'))).not.toEqual([])

  end()
  await vi.waitFor(() => {
    expect(family.filter((pid) => isRunning(pid)).map(commandOf)).toEqual([])
  }, 120_000)
}

function descendants(pid: number): readonly number[] {
  const table = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout
  const pairs = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent: number): number[] =>
    pairs.flatMap(([child = 0, its]) => (its === parent ? [child, ...below(child)] : []))
  return below(pid)
}

/** A process that ended but was not collected yet (a zombie) runs no more. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}

function isScript(pid: number): boolean {
  return commandOf(pid).includes('scripts/start.ts')
}

function commandOf(pid: number): string {
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

async function inDatabase(sql: string): Promise<unknown[]> {
  const environment = readFileSync(join(folder, 'configurations/site/.dev.vars'), 'utf8')
  const [, database] = /DATABASE_URL='postgres:\/\/.*@([^']+)'/.exec(environment) ?? []
  const secrets = readFileSync(join(folder, 'secrets.json'), 'utf8')
  const [, password] = /"databasePassword": "([^"]+)"/.exec(secrets) ?? []
  const client = new pg.Client({ connectionString: `postgres://postgres:${password}@${database}` })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
