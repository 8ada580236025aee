// First door of every npm command. It runs on any Node >= 20 in a fresh clone, so it uses no package and no TypeScript:
// it installs what the lock file says, then runs the named script on the Node that the lock file brings along.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const installed = join(root, 'node_modules', '.installed')
const bundledNode = join(root, 'node_modules', '.bin', 'node')

process.chdir(root)
installIfNeeded()
await run(process.argv[2], process.argv.slice(3))

function installIfNeeded() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  console.error('Installing packages (npm ci) …')
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
  })
  if (npm.status !== 0) {
    console.error(
      '\nInstalling failed: npm says why above. The npm registry must be reachable; then run the same command again.',
    )
    process.exit(1)
  }
  mkdirSync(dirname(installed), { recursive: true })
  writeFileSync(installed, lock)
}

async function run(script, args) {
  if (stripsTypes(process.versions.node)) {
    process.argv.splice(1, process.argv.length, resolve(script), ...args)
    await import(pathToFileURL(resolve(script)).href)
    return
  }
  if (!existsSync(bundledNode)) {
    console.error(
      `This machine runs Node ${process.versions.node} and npm has no Node 24 for it. Install Node 22.18 or newer.`,
    )
    process.exit(1)
  }
  const child = spawn(bundledNode, [script, ...args], { stdio: 'inherit' })
  // The terminal sends Ctrl-C to both of us; other signals reach only this process.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function stripsTypes(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}
