/** Somebody who speaks HTTP by hand, to see what goes over the wire, refusals included. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { problemDocument, signedIn, started } from '#protocol'

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown }
export type Call = {
  readonly token?: string
  readonly json?: unknown
  readonly body?: string | FormData
  readonly headers?: Readonly<Record<string, string>>
}

export const password = 'Seven patient herons wade'

export class Caller {
  readonly #origin: string

  constructor(origin: string | undefined) {
    if (origin === undefined) throw new Error('the product has no address')
    this.#origin = origin
  }

  get origin(): string {
    return this.#origin
  }

  /** `GET /api/…`, or any other method: the two words of a request line. */
  async call(line: string, { token, json, body, headers = {} }: Call = {}): Promise<Reply> {
    const [method = 'GET', path = '/'] = line.split(' ')
    const sent = json === undefined ? body : JSON.stringify(json)
    const response = await fetch(`${this.#origin}${path}`, {
      method,
      headers: {
        // A connection kept for the next call may be closed by the server just as that call is sent.
        connection: 'close',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }

  /** The status and code of a refusal, once it was seen to be a whole problem document. */
  async refusal(line: string, call: Call = {}): Promise<string> {
    const { status, headers, body } = await this.call(line, call)
    const problem = problemDocument.parse(body)
    const isWhole =
      headers.get('content-type') === 'application/problem+json' &&
      problem.status === status &&
      problem.requestId === headers.get('x-request-id') &&
      /^urn:problem:[a-z-]+$/.test(problem.type) &&
      problem.detail.endsWith('.')
    if (!isWhole) throw new Error(`no whole problem document: ${JSON.stringify(body)}`)
    return `${status} ${problem.code}`
  }

  async signUp(): Promise<z.infer<typeof signedIn> & { readonly email: string }> {
    const email = `caller-${randomUUID()}@example.com`
    const { body } = await this.call('POST /api/auth/signup', { json: { email, password, name: 'Robin' } })
    return { ...signedIn.parse(body), email }
  }

  async start(token: string, wish: object = {}) {
    const json = { type: 'technical', level: 'mid', questionCount: 5, mode: 'practice', ...wish }
    const { interviewId, question } = started.parse(
      (await this.call('POST /api/interview/start', { token, json })).body,
    )
    if (!question) throw new Error('the interview began without a question')
    return { interviewId, questionId: question.id }
  }
}

export function withFile({ name, contentType, bytes }: { name: string; contentType: string; bytes: Uint8Array }) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name)
  return form
}
