import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url))

export type Command = {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** The user to run it as; only root may choose. */
  readonly as?: { readonly uid: number; readonly gid: number }
  /** What asks it politely to end. After `graceMs` its whole process group is killed. */
  readonly signal?: 'SIGINT' | 'SIGTERM'
  readonly graceMs?: number
  readonly onLine?: (line: string) => void
}

export type Child = {
  /** Resolves with everything it printed lately, when it ends by itself or is ended. */
  readonly ended: Promise<string>
  readonly stop: () => Promise<void>
}

const KEPT_CHARACTERS = 8_000

/** Starts a command on a leash: it ends with `stop()`, and also when this process dies in any way. */
export function keep(command: Command): Child {
  const { signal = 'SIGTERM', graceMs = 5_000, args, as } = command
  const order = JSON.stringify({ signal, graceMs, command: command.command, args, as })
  const child = spawn(process.execPath, [leash, order], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...command.env },
    ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
  })
  let lately = ''
  const heard = lines((line) => {
    lately = `${lately}${line}\n`.slice(-KEPT_CHARACTERS)
    command.onLine?.(line)
  })
  child.stdout.setEncoding('utf8').on('data', heard)
  child.stderr.setEncoding('utf8').on('data', heard)
  // Writing to a pipe whose reader is gone is no news: `ended` tells.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message)
    })
    child.once('close', () => {
      resolve(lately)
    })
  })
  return {
    ended,
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}

function lines(onLine: (line: string) => void): (chunk: string) => void {
  let rest = ''
  return (chunk) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    parts.forEach(onLine)
  }
}
