import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import { addressOf } from '../../scripts/ports.ts'
import { openAiDouble } from '../doubles/openai.ts'

/** A candidate's own server on this machine, which speaks OpenAI's language and knows one model: `llama-local`. */
export async function startOwnServer(): Promise<{ readonly baseUrl: string; readonly stop: () => void }> {
  const { app } = openAiDouble({ compatible: true })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    baseUrl: `http://127.0.0.1:${addressOf(server.address()).port}/v1`,
    stop: () => {
      server.close()
    },
  }
}
