import { once } from 'node:events'
import { resolve } from 'node:path'
import { WebSocket } from 'ws'
import { keep } from '../../scripts/children.ts'
import { freePort } from '../../scripts/ports.ts'
import { quiet, toolPath } from '../../scripts/run.ts'

export type Echo = {
  /** Milliseconds from sending a text to hearing it again. */
  readonly roundTrip: (text: string) => Promise<number>
  readonly stop: () => Promise<void>
}

/** A bare room on the same machine, in the same runtime: what a turn cannot be faster than. */
export async function startEcho(folder: string): Promise<Echo> {
  const port = await freePort()
  let ready = () => {}
  const isReady = new Promise<void>((done) => (ready = done))
  const place = ['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0', '--persist-to', folder]
  const child = keep({
    command: 'wrangler',
    args: ['dev', '-c', resolve('tests/bench/echo/wrangler.toml'), '--local', ...place],
    env: { ...toolPath(), ...quiet, WRANGLER_REGISTRY_PATH: resolve(folder, 'registry'), CI: 'true' },
    onLine: (line) => {
      if (line.includes('Ready on')) ready()
    },
  })
  const failed = child.ended.then(({ said }) => Promise.reject(new Error(`the echo ended:\n${said}`)))
  failed.catch(() => undefined)
  await Promise.race([isReady, failed])
  const socket = new WebSocket(`ws://127.0.0.1:${port}/bench`)
  await once(socket, 'open')
  return {
    roundTrip: async (text) => {
      const sentAt = performance.now()
      socket.send(text)
      await once(socket, 'message')
      return performance.now() - sentAt
    },
    stop: async () => {
      socket.close()
      await child.stop()
    },
  }
}
