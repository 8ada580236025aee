/** Somebody who uses the product over REST: for the smoke test, the faults and the benches. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import {
  answered,
  history,
  resumeAdded,
  signedIn,
  spokenReport,
  spokenView,
  started,
  type SpokenReport,
  type SpokenView,
} from '#protocol'

export type Answered = z.infer<typeof answered>
export type Started = z.infer<typeof started>

/** The product said no, or something else than JSON of the promised shape. */
export class UnexpectedAnswer extends Error {
  readonly status: number
  readonly code: string | undefined

  constructor(what: string, status: number, body: string) {
    super(`${what} answered ${status}: ${body.slice(0, 500)}`)
    this.status = status
    this.code = /"code":"([A-Z_]+)"/.exec(body)?.[1]
  }
}

const passphrase = 'Nine quiet otters build rafts'

export class RestCandidate {
  readonly #origin: string
  readonly #accessToken: string
  readonly email: string
  readonly password = passphrase

  private constructor(origin: string, email: string, accessToken: string) {
    this.#origin = origin
    this.email = email
    this.#accessToken = accessToken
  }

  /** A new account, with an address nobody reads. */
  static async signUp(origin: string): Promise<RestCandidate> {
    const email = `candidate-${randomUUID()}@example.com`
    const body = JSON.stringify({ email, password: passphrase, name: 'Casey Example' })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${origin}/api/auth/signup`, { method: 'POST', headers, body })
    const { accessToken } = await read('signing up', response, signedIn)
    return new RestCandidate(origin, email, accessToken)
  }

  async upload({ name, contentType, bytes }: { name: string; contentType: string; bytes: Uint8Array }) {
    const body = new FormData()
    body.set('file', new Blob([new Uint8Array(bytes)], { type: contentType }), name)
    return read('uploading', await this.#fetch('POST', '/api/resume/upload', body), resumeAdded)
  }

  start(wish: Readonly<Record<string, unknown>> = {}): Promise<Started> {
    const usual = { type: 'technical', level: 'mid', questionCount: 5, mode: 'practice' }
    return this.#call('POST', '/api/interview/start', started, { ...usual, ...wish })
  }

  answer(interviewId: string, questionId: string, text: string, answerId: string = randomUUID()): Promise<Answered> {
    return this.#call('POST', '/api/interview/answer', answered, { interviewId, questionId, answerId, text })
  }

  view(interviewId: string): Promise<SpokenView> {
    return this.#call('GET', `/api/interview/${interviewId}`, spokenView)
  }

  act(interviewId: string, act: 'pause' | 'continue' | 'skip' | 'clarify' | 'hint' | 'end'): Promise<SpokenView> {
    return this.#call('POST', `/api/interview/${interviewId}/${act}`, spokenView)
  }

  /** What opens one socket to the room. */
  async ticket(interviewId: string): Promise<string> {
    // Not an API call but a page's: it must come from our own origin.
    const headers = { authorization: `Bearer ${this.#accessToken}`, origin: this.#origin }
    const response = await this.#send(`/interview/${interviewId}/ticket`, { method: 'POST', headers })
    const said = await response.text()
    if (!response.ok) throw new UnexpectedAnswer('asking for a ticket', response.status, said)
    return said
  }

  report(interviewId: string): Promise<SpokenReport> {
    return this.#call('GET', `/api/interview/${interviewId}/report`, spokenReport)
  }

  history(): Promise<z.infer<typeof history>> {
    return this.#call('GET', '/api/interview/history', history)
  }

  /** The account with everything of its person. */
  async leave(): Promise<void> {
    const response = await this.#fetch('DELETE', '/api/auth/me', { password: passphrase })
    if (response.status !== 204) throw new UnexpectedAnswer('leaving', response.status, await response.text())
  }

  /** Whether the product still knows this person. */
  async isKnown(): Promise<boolean> {
    const body = JSON.stringify({ email: this.email, password: passphrase })
    const headers = { 'content-type': 'application/json' }
    const response = await this.#send('/api/auth/login', { method: 'POST', headers, body })
    const { ok, status } = response
    const said = await response.text()
    if (!ok && status !== 401) throw new UnexpectedAnswer('signing in', status, said)
    return ok
  }

  async #call<Shape extends z.ZodType>(method: string, path: string, shape: Shape, body?: object) {
    return read(`${method} ${path}`, await this.#fetch(method, path, body), shape)
  }

  #fetch(method: string, path: string, body?: object): Promise<Response> {
    const authorization = `Bearer ${this.#accessToken}`
    if (body instanceof FormData) return this.#send(path, { method, headers: { authorization }, body })
    if (body === undefined) return this.#send(path, { method, headers: { authorization } })
    const headers = { authorization, 'content-type': 'application/json' }
    return this.#send(path, { method, headers, body: JSON.stringify(body) })
  }

  #send(path: string, request: RequestInit): Promise<Response> {
    return fetch(`${this.#origin}${path}`, request)
  }
}

async function read<Shape extends z.ZodType>(what: string, response: Response, shape: Shape): Promise<z.infer<Shape>> {
  const body = await response.text()
  if (!response.ok) throw new UnexpectedAnswer(what, response.status, body)
  return shape.parse(JSON.parse(body))
}
