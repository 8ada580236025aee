import { keep, type Outcome } from './children.ts'

const KEPT_CHARACTERS = 60_000

type Options = {
  readonly env?: Readonly<Record<string, string>>
  /** After so long it is ended, with everything it started, and has failed. */
  readonly withinMs?: number
  readonly onLine?: (line: string) => void
}

/** Runs a tool from `node_modules/.bin` to its end, or to its deadline, and collects what it says. */
export async function attempt(tool: string, args: readonly string[], options: Options = {}): Promise<Outcome> {
  const { env, withinMs = 10 * 60_000, onLine } = options
  const child = keep({
    command: tool,
    args,
    env: { ...toolPath(), ...quiet, ...env },
    keptCharacters: KEPT_CHARACTERS,
    ...(onLine ? { onLine } : {}),
  })
  const late = new AbortController()
  const deadline = setTimeout(() => {
    late.abort()
    void child.stop()
  }, withinMs)
  const { code, said } = await child.ended
  clearTimeout(deadline)
  return late.signal.aborted
    ? { code: 1, said: `${said}\n\`${tool}\` did not end within ${withinMs / 60_000} minutes.` }
    : { code, said }
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
