import { spawn } from 'node:child_process'

export type Outcome = { readonly code: number; readonly said: string }

/** Runs a tool from `node_modules/.bin` to its end and collects what it says. */
export function attempt(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...toolPath(), ...quiet, ...env },
    })
    let said = ''
    const hear = (chunk: string) => {
      said += chunk
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('error', (error) => {
      resolve({ code: 127, said: error.message })
    })
    child.once('close', (code) => {
      resolve({ code: code ?? 1, said })
    })
  })
}

/** The same, for a tool that must succeed: throws what it said. */
export async function run(tool: string, args: readonly string[]): Promise<void> {
  const { code, said } = await attempt(tool, args)
  if (code !== 0) throw new Error(`\`${tool} ${args.join(' ')}\` failed:\n${said.trim()}`)
}

/** Keeps Cloudflare's tools from asking the network for anything when they run locally. */
export const quiet = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  NO_UPDATE_NOTIFIER: '1',
}

/** Tools must find the project's own Node and each other also when a script was not started by npm. */
export function toolPath(): { PATH: string } {
  return { PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH ?? ''}` }
}
