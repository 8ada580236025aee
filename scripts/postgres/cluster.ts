import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { keep, type Child } from '../children.ts'
import { isOpenToAll, nativeFolder, stagedFolder } from './binaries.ts'
import { endLeftover } from './leftover.ts'

export type ClusterOptions = {
  readonly folder: string
  /** The password of `postgres`, set when the cluster is made. */
  readonly password: string
  readonly port: number
  /** False only for throwaway data: trades safety against power loss for speed. */
  readonly durable: boolean
}

export type Cluster = Pick<Child, 'stop' | 'ended'>

/** Whom the data belongs to, when that is not the one who runs this. */
type Owner = { readonly uid: number; readonly gid: number } | undefined

const READY_WITHIN_MS = 60_000

/** Starts PostgreSQL on the data in `folder`, on `port`, making the cluster first if there is none. */
export async function startCluster({ folder, password, port, durable }: ClusterOptions): Promise<Cluster> {
  const { data, owner } = dataFolder(resolve(folder), password)
  const native = nativeFolder()
  const bin = join(owner ? stagedFolder(native) : native, 'bin')
  if (!existsSync(join(data, 'PG_VERSION'))) makeCluster(bin, data, owner, password)
  await endLeftover(data, password)

  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: '200',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  let ready = () => {}
  const isReady = new Promise<void>((resolve) => (ready = resolve))
  const child = keep({
    command: join(bin, 'postgres'),
    args: ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    env: { LC_ALL: 'C' },
    cwd: data,
    signal: 'SIGINT',
    graceMs: 20_000,
    ...(owner ? { as: owner } : {}),
    onLine: (line) => {
      if (line.includes('ready to accept connections')) ready()
    },
  })
  await readyOrThrow(child, isReady)
  return child
}

async function readyOrThrow(child: Child, isReady: Promise<void>) {
  const failed = child.ended.then(({ said }) => Promise.reject(new Error(`PostgreSQL ended at once:\n${said}`)))
  const tooLate = pause(READY_WITHIN_MS, undefined, { ref: false }).then(() =>
    Promise.reject(new Error(`PostgreSQL was not ready within ${READY_WITHIN_MS / 1000} s`)),
  )
  await Promise.race([isReady, failed, tooLate])
  failed.catch(() => undefined)
  tooLate.catch(() => undefined)
}

/**
 * PostgreSQL refuses to run as root: then the data belongs to `nobody`, in a folder that `nobody` can reach. Its name
 * holds the password too, so that a deleted `.data` starts from nothing instead of meeting data it cannot open.
 */
function dataFolder(wanted: string, password: string): { data: string; owner: Owner } {
  if (process.getuid?.() !== 0) {
    mkdirSync(wanted, { recursive: true, mode: 0o700 })
    return { data: wanted, owner: undefined }
  }
  mkdirSync(dirname(wanted), { recursive: true })
  const name = createHash('sha256').update(`${wanted} ${password}`).digest('hex').slice(0, 24)
  const data = isOpenToAll(dirname(wanted)) ? wanted : `/var/lib/ai-mock-interview-platform/${name}`
  mkdirSync(dirname(data), { recursive: true, mode: 0o755 })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const { uid, gid } = existsSync(join(data, 'PG_VERSION')) ? statSync(data) : { uid: 65_534, gid: 65_534 }
  chownSync(data, uid, gid)
  return { data, owner: { uid, gid } }
}

/** The builtin C.UTF-8 locale folds case beyond ASCII, and Neon offers the same. */
function makeCluster(bin: string, data: string, owner: Owner, password: string) {
  const file = `${data}.password`
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if (owner) chownSync(file, owner.uid, owner.gid)
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
  const args = ['-D', data, '-U', 'postgres', '-A', 'password', `--pwfile=${file}`, ...locale, '--no-sync']
  const { status, stderr, error } = spawnSync(join(bin, 'initdb'), args, {
    ...owner,
    cwd: data,
    env: { ...process.env, LC_ALL: 'C' },
    encoding: 'utf8',
  })
  rmSync(file)
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`)
}
