import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { keyProviders, providerOrigins, type KeyProvider } from '#domain/models'
import { anthropicDouble } from './anthropic.ts'
import { candidMind } from './candid-mind.ts'
import { geminiDouble } from './gemini.ts'
import { openAiDouble } from './openai.ts'

export type ServedDoubles = {
  /** By a vendor's origin, where its double listens: what the vault's `EGRESS_DOUBLES` takes. */
  readonly origins: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** All doubles of vendors, on this machine: on the ports given, or on free ones. */
export async function serveDoubles(ports: Partial<Record<KeyProvider, number>> = {}): Promise<ServedDoubles> {
  const mind = candidMind()
  const doubles = {
    openai: openAiDouble({ mind }),
    anthropic: anthropicDouble({ mind }),
    gemini: geminiDouble({ mind }),
  }
  const served = await Promise.all(
    keyProviders.map(async (provider) => {
      const { server, port } = await listening(doubles[provider].app, ports[provider] ?? 0)
      const origin = [new URL(providerOrigins[provider]).origin, `http://127.0.0.1:${String(port)}`] as const
      return { server, origin }
    }),
  )
  return {
    origins: Object.fromEntries(served.map(({ origin }) => origin)),
    async close() {
      await Promise.all(served.map(({ server }) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

type App = { fetch: Parameters<typeof serve>[0]['fetch'] }

function listening({ fetch }: App, wanted: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: wanted, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
      resolve({ server, port })
    })
  })
}
