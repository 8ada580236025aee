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
  /** How much of its last words is kept. */
  readonly keptCharacters?: number
  readonly onLine?: (line: string) => void
}

/** How a command ended, and everything it printed lately. */
export type Outcome = { readonly code: number; readonly said: string }

export type Child = {
  /** Resolves when it ends by itself or is ended. */
  readonly ended: Promise<Outcome>
  readonly stop: () => Promise<void>
}

/** Starts a command on a leash: it ends with `stop()`, and also when this process dies in any way. */
export function keep(command: Command): Child {
  const { signal = 'SIGTERM', graceMs = 5_000, keptCharacters = 8_000, args, as } = command
  const order = JSON.stringify({ signal, graceMs, command: command.command, args, as })
  const child = spawn(process.execPath, [leash, order], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...command.env },
    ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
  })
  let lately = ''
  const heard = lines((line) => {
    lately = `${lately}${line}\n`.slice(-keptCharacters)
    command.onLine?.(line)
  })
  child.stdout.setEncoding('utf8').on('data', heard)
  child.stderr.setEncoding('utf8').on('data', heard)
  // Writing to a pipe whose reader is gone is no news: `ended` tells.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<Outcome>((resolve) => {
    child.once('error', (error) => {
      resolve({ code: 127, said: error.message })
    })
    child.once('close', (code) => {
      resolve({ code: code ?? 1, said: lately })
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
