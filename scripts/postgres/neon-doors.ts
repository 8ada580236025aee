import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { addressOf } from '../ports.ts'
import { connectRaw } from './socket-door.ts'
import { sqlDoor } from './sql-door.ts'

export type NeonDoors = { readonly port: number; readonly close: () => Promise<void> }

/**
 * Stands in for Neon in front of a local PostgreSQL, so that the production driver runs unchanged: `POST /sql` for
 * single queries and batches, a WebSocket for sessions. Who may do what is decided by PostgreSQL, as with Neon.
 */
export async function openNeonDoors(options: {
  readonly postgresPort: number
  readonly port: number
}): Promise<NeonDoors> {
  const sql = sqlDoor(options.postgresPort)
  const server = createServer((request, response) => {
    void sql.answer(request, response)
  })
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  sockets.on('connection', (socket) => {
    connectRaw(socket, options.postgresPort)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    port: addressOf(server.address()).port,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await sql.close()
    },
  }
}
