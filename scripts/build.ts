import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { run } from './run.ts'

const inputs = [
  'src/**/*',
  'messages/*',
  'project.inlang/settings.json',
  'static/**/*',
  '_headers',
  '{svelte,vite}.config.*',
  'package-lock.json',
]
const stamp = '.svelte-kit/build.sha256'
const output = '.svelte-kit/cloudflare/_worker.js'

/** Builds the site into `.svelte-kit/cloudflare`, unless what is there was made from exactly these files. */
export async function build(): Promise<'built' | 'unchanged'> {
  const fingerprint = fingerprintOf(inputs)
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return 'unchanged'
  rmSync(stamp, { force: true })
  await run('vite', ['build', '--logLevel', 'warn'])
  writeFileSync(stamp, fingerprint)
  return 'built'
}

function fingerprintOf(patterns: readonly string[]): string {
  const hash = createHash('sha256')
  const files = globSync([...patterns], { exclude: ['src/paraglide/**', '**/*.test.ts'] })
  for (const file of files.sort()) {
    if (statSync(file).isFile()) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
