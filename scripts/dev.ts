// `npm run dev`: the inner loop. Vite serves the site with hot reload; the Workers run beside it and reload on change.
import { resolve } from 'node:path'
import { serveDoubles, type ServedDoubles } from '../tests/doubles/serve.ts'
import { keep, type Child } from './children.ts'
import { onFarewell } from './farewell.ts'
import { claimFolder } from './folder-claim.ts'
import { layFoundation, type Foundation } from './foundation.ts'
import { freePort, isFree } from './ports.ts'
import { quiet, toolPath } from './run.ts'
import { readSettings } from './settings.ts'
import { toldSteps } from './steps.ts'

const started: { foundation?: Foundation; workers?: Child; site?: Child; doubles?: ServedDoubles | undefined } = {}
onFarewell(stop)

try {
  const { port, folder } = readSettings(process.env)
  const origin = `http://localhost:${port}`
  if (!(await isFree(port))) {
    throw new Error(`Port ${port} is taken. End what uses it, or choose another one: PORT=${port + 1} npm run dev`)
  }
  const release = await claimFolder(folder, origin)
  process.on('exit', release)
  // With doubles in the place of vendors every fault of a model can be seen on the page: docs/deploy.md has their keys.
  started.doubles = process.argv.includes('--doubles') ? await serveDoubles() : undefined
  const foundation = await layFoundation({ folder, durable: true, step: toldSteps, doubles: started.doubles?.origins })
  started.foundation = foundation
  const roomsPort = await freePort()
  const { site, workers } = foundation.configurations
  const env = { ...toolPath(), ...quiet, WRANGLER_REGISTRY_PATH: resolve(folder, 'registry'), FORCE_COLOR: '1' }
  started.workers = keep({
    command: 'wrangler',
    args: [
      'dev',
      '--local',
      ...Object.values(workers).flatMap((path) => ['-c', path]),
      ...['--ip', '127.0.0.1', '--port', String(roomsPort), '--inspector-port', '0'],
      ...['--persist-to', resolve(folder, 'workers'), '--show-interactive-dev-session', 'false'],
    ],
    env,
    onLine: tell,
  })
  started.site = keep({
    command: 'vite',
    args: ['dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    env: {
      ...env,
      ROOMS_ORIGIN: `http://127.0.0.1:${roomsPort}`,
      SITE_CONFIGURATION: site,
      SITE_STATE: resolve(folder, 'workers', 'v3'),
    },
    onLine: tell,
  })
  console.log(`\n${origin}\n`)
  const { said } = await Promise.race([started.site.ended, started.workers.ended])
  await stop()
  throw new Error(`Vite or wrangler ended by itself:\n${said}`)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

async function stop() {
  await Promise.all([started.site?.stop(), started.workers?.stop()])
  await started.foundation?.stop()
  await started.doubles?.close()
}

function tell(line: string) {
  console.log(line)
}
