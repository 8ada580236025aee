import { DurableObject } from 'cloudflare:workers'

/** Sends back what it hears, and writes nothing down. */
export class EchoRoom extends DurableObject {
  fetch() {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server)
    return new Response(null, { status: 101, webSocket: client })
  }

  webSocketMessage(socket, message) {
    socket.send(message)
  }

  webSocketClose(socket, code) {
    socket.close(code)
  }
}

const worker = {
  fetch(request, env) {
    if (request.headers.get('upgrade') !== 'websocket') return new Response('An echo answers sockets.')
    return env.ECHO.getByName(new URL(request.url).pathname).fetch(request)
  },
}
export default worker
