import { dirname, resolve } from 'node:path'
import { build } from './build.ts'
import { keep, type Child } from './children.ts'
import type { Configurations } from './configurations.ts'
import { layFoundation, type Doubles, type Foundation } from './foundation.ts'
import { claimFolder } from './folder-claim.ts'
import { isFree } from './ports.ts'
import { quiet, toolPath } from './run.ts'
import type { Step } from './steps.ts'

export type ProductOptions = {
  readonly folder: string
  readonly port: number
  /** False only for throwaway data. */
  readonly durable: boolean
  readonly step: Step
  readonly onLine?: (line: string) => void
  readonly doubles?: Doubles
}

/** The whole product on this machine: the built site, its Workers and their database. */
export type Product = Pick<Foundation, 'database' | 'ownerUrl'> & {
  readonly origin: string
  /** Ends the site and its Workers as a deploy or a crash would, and starts them again on the same state. */
  readonly restartWorkers: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Resolves with the last words of the Workers' runtime if it ends unasked. */
  readonly broke: Promise<string>
}

export async function startProduct(options: ProductOptions): Promise<Product> {
  const { folder, port, durable, step } = options
  const origin = `http://localhost:${port}`
  const release = await claimFolder(folder, origin)
  try {
    if (!(await isFree(port))) {
      throw new Error(`Port ${port} is taken. End what uses it, or choose another one: PORT=${port + 1} npm start`)
    }
    const foundation = await layFoundation({ folder, durable, step, doubles: options.doubles })
    try {
      await step('Building the site', build)
      const serve = () =>
        step('Starting the site and its Workers', () => startWorkers(options, foundation.configurations))
      let workers = await serve()
      let stopping = false
      return {
        origin,
        ownerUrl: foundation.ownerUrl,
        database: foundation.database,
        restartWorkers: async () => {
          await workers.stop()
          workers = await serve()
        },
        stop: async () => {
          stopping = true
          await workers.stop()
          await foundation.stop()
          release()
        },
        broke: workers.ended.then(({ said }) => (stopping ? new Promise<string>(() => undefined) : said)),
      }
    } catch (error) {
      await foundation.stop()
      throw error
    }
  } catch (error) {
    release()
    throw error
  }
}

async function startWorkers(options: ProductOptions, { site, workers }: Configurations): Promise<Child> {
  const { folder, port, onLine } = options
  let ready = () => {}
  const isReady = new Promise<void>((resolve) => (ready = resolve))
  const configurations = [site, ...Object.values(workers)].flatMap((path) => ['-c', path])
  const listen = ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0']
  const child = keep({
    command: 'wrangler',
    args: [
      'pages',
      'dev',
      ...configurations,
      ...listen,
      '--persist-to',
      resolve(folder, 'workers'),
      '--log-level',
      'log',
    ],
    // Pages takes its configuration from the working folder only, and its scratch files go there too.
    cwd: dirname(site),
    env: { ...toolPath(), ...quiet, WRANGLER_REGISTRY_PATH: resolve(folder, 'registry'), CI: 'true' },
    onLine: (line) => {
      if (line.includes('Ready on')) ready()
      onLine?.(line)
    },
  })
  const failed = child.ended.then(({ said }) => Promise.reject(new Error(`wrangler ended:\n${said.trim()}`)))
  failed.catch(() => undefined)
  await Promise.race([isReady, failed])
  return child
}
