import type { Downstream, Upstream } from '#protocol'

/** The room's dialect, from the server that served the page. */
export type Dialect = { readonly protocol: string; readonly takenOverCode: number; readonly goneCode: number }

export type LineState = 'connecting' | 'live' | 'reconnecting' | 'taken-over' | 'gone'

type Listener = {
  /** Whether this tab may connect again by itself: a close code can get lost on the way. */
  readonly mayReturn: () => boolean
  readonly changed: (state: LineState) => void
  readonly heard: (message: Downstream) => void
}

const pingMs = 25_000
const shortestWaitMs = 500
const longestWaitMs = 30_000

/** One socket to the room, opened again until the room says not to. Holds no state of the interview. */
export class RoomLine {
  readonly #interviewId: string
  readonly #dialect: Dialect
  readonly #listener: Listener
  #socket: WebSocket | undefined
  #attempt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #ping: ReturnType<typeof setInterval> | undefined
  #answered = true
  #over = false

  constructor(interviewId: string, dialect: Dialect, listener: Listener) {
    this.#interviewId = interviewId
    this.#dialect = dialect
    this.#listener = listener
  }

  /** Connects now, whatever wait was still to pass. */
  open(): void {
    clearTimeout(this.#retry)
    this.#over = false
    if (this.#socket === undefined) void this.#connect()
  }

  /** Whether the message left; what comes of it is heard later. */
  send(message: Upstream): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false
    this.#socket.send(JSON.stringify(message))
    return true
  }

  close(): void {
    this.#over = true
    clearTimeout(this.#retry)
    clearInterval(this.#ping)
    this.#socket?.close()
    this.#socket = undefined
  }

  async #connect(): Promise<void> {
    try {
      const response = await fetch(`/interview/${this.#interviewId}/ticket`, { method: 'POST' })
      if (response.status === 404) {
        this.#end('gone')
        return
      }
      if (!response.ok) throw new Error(`no ticket: ${response.status}`)
      const ticket = await response.text()
      if (this.#over || this.#socket) return
      this.#listen(new WebSocket(`/ws/${this.#interviewId}`, [this.#dialect.protocol, ticket]))
    } catch {
      // Offline, or a deploy in the middle of it: the only remedy is to try again.
      this.#tryLater()
    }
  }

  #listen(socket: WebSocket): void {
    this.#socket = socket
    socket.addEventListener('open', () => {
      this.#attempt = 0
      this.#answered = true
      this.#ping = setInterval(() => {
        this.#feelPulse(socket)
      }, pingMs)
      this.#listener.changed('live')
    })
    socket.addEventListener('message', ({ data }) => {
      this.#answered = true
      const message = read(data)
      if (message) this.#listener.heard(message)
    })
    socket.addEventListener('close', ({ code }) => {
      if (this.#socket !== socket) return
      this.#socket = undefined
      clearInterval(this.#ping)
      if (code === this.#dialect.takenOverCode) this.#end('taken-over')
      else if (code === this.#dialect.goneCode) this.#end('gone')
      else if (!this.#listener.mayReturn()) this.#end('taken-over')
      else this.#tryLater()
    })
  }

  /** A phone that changed networks keeps a dead socket open for minutes: no answer to the last ping means it is dead. */
  #feelPulse(socket: WebSocket): void {
    if (this.#answered) {
      this.#answered = false
      socket.send('ping')
      return
    }
    clearInterval(this.#ping)
    this.#socket = undefined
    socket.close()
    this.#tryLater()
  }

  #tryLater(): void {
    if (this.#over) return
    this.#listener.changed('reconnecting')
    const wait = Math.min(longestWaitMs, shortestWaitMs * 2 ** this.#attempt)
    this.#attempt += 1
    clearTimeout(this.#retry)
    // Jittered, so that a classroom does not come back in one instant.
    this.#retry = setTimeout(() => void this.#connect(), wait * (0.5 + Math.random() / 2))
  }

  #end(state: 'taken-over' | 'gone'): void {
    this.#over = true
    this.#listener.changed(state)
  }
}

/** Our own room speaks; a light look at the shape is enough to survive a message of a newer release. */
function read(data: unknown): Downstream | undefined {
  if (typeof data !== 'string' || data === 'pong') return undefined
  try {
    const message: unknown = JSON.parse(data)
    return isDownstream(message) ? message : undefined
  } catch {
    return undefined
  }
}

function isDownstream(message: unknown): message is Downstream {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false
  if (message.type === 'view') return 'view' in message && isView(message.view)
  if (message.type === 'writing') return 'text' in message && typeof message.text === 'string'
  return (message.type === 'done' || message.type === 'refused') && 'ref' in message
}

function isView(view: unknown): boolean {
  return typeof view === 'object' && view !== null && 'seq' in view && 'phase' in view && 'history' in view
}
