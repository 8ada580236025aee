import { connect } from 'node:net'
import type { RawData, WebSocket } from 'ws'

/** Carries PostgreSQL's own protocol between a WebSocket and our server; the address a client asks for is ignored. */
export function connectRaw(socket: WebSocket, postgresPort: number): void {
  const database = connect(postgresPort, '127.0.0.1')
  database.setNoDelay(true)
  socket.on('message', (data) => {
    for (const bytes of chunks(data)) database.write(bytes)
  })
  socket.on('close', () => database.destroy())
  socket.on('error', () => database.destroy())
  database.on('data', (bytes) => {
    if (socket.readyState === socket.OPEN) socket.send(bytes)
  })
  database.on('close', () => {
    socket.close()
  })
  database.on('error', () => {
    socket.close()
  })
}

function chunks(data: RawData): readonly Uint8Array[] {
  if (Array.isArray(data)) return data
  return [data instanceof ArrayBuffer ? new Uint8Array(data) : data]
}
