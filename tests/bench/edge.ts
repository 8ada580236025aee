/** What Cloudflare's edge adds in front of the site and a local run leaves out: compression. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import { addressOf } from '../../scripts/ports.ts'

export type Edge = { readonly origin: string; readonly close: () => Promise<void> }

export async function openEdge(origin: string): Promise<Edge> {
  const { hostname, port } = new URL(origin)
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url: path } = incoming
    const onwards = request({ hostname, port, method, headers: { ...headers, 'accept-encoding': 'identity' }, path })
    onwards.on('response', (answer) => {
      send(answer, outgoing)
    })
    onwards.on('error', () => outgoing.destroy())
    incoming.pipe(onwards)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${addressOf(server.address()).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function send(answer: IncomingMessage, outgoing: ServerResponse): void {
  const { 'content-length': _, ...headers } = answer.headers
  const isText = /text|javascript|json|svg|manifest/.test(headers['content-type'] ?? '')
  if (!isText) {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
    return
  }
  outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-encoding': 'gzip' })
  answer.pipe(createGzip()).pipe(outgoing)
}
