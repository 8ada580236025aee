import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { providerOrigins, type KeyProvider } from '#domain/models'
import { anthropicDouble } from './anthropic.ts'
import { candidMind } from './candid-mind.ts'
import { geminiDouble } from './gemini.ts'
import { openAiDouble } from './openai.ts'
import type { PlayedFault } from './stage.ts'

export type ServedDoubles = {
  /** By a vendor's origin, where its double listens: what the vault's `EGRESS_DOUBLES` takes. */
  readonly origins: Readonly<Record<string, string>>
  readonly play: (provider: KeyProvider, fault: PlayedFault | null, delayMs?: number) => void
  readonly close: () => Promise<void>
}

/** All doubles of vendors, on ports of this machine that are free. */
export async function serveDoubles(): Promise<ServedDoubles> {
  const mind = candidMind()
  const doubles = { openai: openAiDouble({ mind }), anthropic: anthropicDouble({ mind }), gemini: geminiDouble({ mind }) }
  const served = await Promise.all(
    Object.entries(doubles).map(async ([name, { app }]) => {
      const { server, port } = await listening(app)
      const vendor = Object.entries(providerOrigins).find(([provider]) => provider === name)?.[1] ?? ''
      return { server, origin: [new URL(vendor).origin, `http://127.0.0.1:${String(port)}`] as const }
    }),
  )
  return {
    origins: Object.fromEntries(served.map(({ origin }) => origin)),
    play(provider, fault, delayMs) {
      doubles[provider].stage.play(fault, delayMs)
    },
    async close() {
      await Promise.all(served.map(({ server }) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

function listening(app: { fetch: Parameters<typeof serve>[0]['fetch'] }): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
      resolve({ server, port })
    })
  })
}
