/** Somebody who holds an interview over the socket, as the stage does. */
import { randomUUID } from 'node:crypto'
import { WebSocket, type RawData } from 'ws'
import { z } from 'zod'
import { socketProtocol } from '#protocol'

/** As much of a message as a candidate looks at; taking all of it apart would be timed as well. */
const heard = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('view'),
    view: z.object({ seq: z.int(), phase: z.string(), question: z.object({ id: z.string() }).nullable() }),
  }),
  z.object({ type: z.literal('done'), ref: z.string() }),
  z.object({ type: z.literal('refused'), ref: z.string().nullable(), reason: z.string() }),
])
export type Seen = Extract<z.infer<typeof heard>, { readonly type: 'view' }>['view']

export type Turn = { readonly answerId: string; readonly tookMs: number; readonly seen: Seen }

/** How often somebody tries to get in. */
const patience = 5

export class SocketCandidate {
  readonly #socket: WebSocket
  #seen: Seen | undefined
  #listener: (seen: Seen, at: number) => void = () => {}
  #refused: (reason: Error) => void = () => {}

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data) => {
      const at = performance.now()
      const message = heard.parse(JSON.parse(textOf(data)))
      if (message.type === 'refused') this.#refused(new Error(`The room refused: ${message.reason}`))
      if (message.type !== 'view') return
      this.#seen = message.view
      this.#listener(message.view, at)
    })
    socket.on('close', (code) => {
      this.#refused(new Error(`The room hung up: ${code}`))
    })
  }

  /** Asks for another ticket when one grew old in a queue, as a page does. */
  static async join(origin: string, interviewId: string, ticket: () => Promise<string>): Promise<SocketCandidate> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await SocketCandidate.#connect(origin, interviewId, await ticket())
      } catch (error) {
        if (attempt === patience) throw error
      }
    }
  }

  static async #connect(origin: string, interviewId: string, ticket: string): Promise<SocketCandidate> {
    const url = `${origin.replace('http', 'ws')}/ws/${interviewId}`
    const candidate = new SocketCandidate(new WebSocket(url, [socketProtocol, ticket], { origin }))
    candidate.#socket.on('error', (error) => {
      candidate.#refused(error)
    })
    await candidate.#until(() => true)
    return candidate
  }

  get question(): string | undefined {
    return this.#seen?.question?.id
  }

  /** Answers the open question; done when the next one is on the table, or the interview is over. */
  async answer(text: string): Promise<Turn> {
    const questionId = this.question
    if (questionId === undefined) throw new Error('There is no question to answer')
    const answerId = randomUUID()
    const next = this.#until(({ phase, question }) =>
      phase === 'completed' ? true : phase === 'listening' && question?.id !== questionId,
    )
    const sentAt = performance.now()
    this.#socket.send(
      JSON.stringify({ type: 'input', ref: answerId, input: { type: 'answer', questionId, answerId, text } }),
    )
    const { seen, at } = await next
    return { answerId, tookMs: at - sentAt, seen }
  }

  leave(): void {
    this.#refused = () => {}
    this.#socket.close()
  }

  #until(isIt: (seen: Seen) => boolean): Promise<{ readonly seen: Seen; readonly at: number }> {
    return new Promise((resolve, reject) => {
      this.#refused = reject
      this.#listener = (seen, at) => {
        if (isIt(seen)) resolve({ seen, at })
      }
    })
  }
}

function textOf(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(new Uint8Array(data))).toString()
}
