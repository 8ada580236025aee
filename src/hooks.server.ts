import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit'
import { fillDocument, themeCookie } from '#lib/document.ts'
import { phraseRefusal } from '#phrasing'
import { OutsideError, Refusal, type Actor } from '#ports'
import { isFromOwnPage, networkOf } from '#protocol'
import { wire, type Wired } from '#wire'

export const handle: Handle = async ({ event, resolve }) => {
  // A socket goes straight to its room: a 101 must leave here exactly as it came.
  const room = /^\/ws\/([\w-]{1,64})$/u.exec(event.url.pathname)?.[1]
  if (room !== undefined) return env(event).ROOMS.getByName(room).fetch(event.request)

  // The API refuses foreign and large requests by itself, in its own form.
  if (!event.url.pathname.startsWith('/api/')) {
    if (isForeignMutation(event)) return new Response('This request came from another site.', { status: 403 })
    if (isTooLarge(event)) return new Response('This is more than fits.', { status: 413 })
  }

  const visit = new Visit(event)
  event.locals = visit
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => fillDocument(html, { locale: 'en', theme: event.cookies.get(themeCookie) }),
  })
  visit.finish(response)
  return response
}

/** What a request carries through its life; wired and recognised only when somebody asks. */
class Visit implements App.Locals {
  readonly requestId: string
  readonly address: string
  readonly #event: RequestEvent
  /** What is answered is somebody's own. */
  #isPersonal = false
  #wired: Wired | undefined
  #recognised: Promise<{ readonly actor: Actor; readonly cookies: readonly string[] } | null> | undefined
  #cookies: readonly string[] = []

  constructor(event: RequestEvent) {
    this.#event = event
    this.requestId = event.request.headers.get('cf-ray') ?? crypto.randomUUID()
    this.address = networkOf(event.request.headers.get('cf-connecting-ip') ?? 'local')
    this.#isPersonal = event.route.id?.startsWith('/interview/') === true
  }

  get ports() {
    this.#wired ??= wire(env(this.#event), {
      origin: this.#event.url.origin,
      requestId: this.requestId,
      inBackground: (work) => {
        this.#event.platform?.ctx.waitUntil(work)
      },
    })
    return this.#wired.ports
  }

  async actor(): Promise<Actor | null> {
    this.#recognised ??= this.ports.accounts.recognise(this.#event.request.headers)
    const known = await this.#recognised
    this.#cookies = known?.cookies ?? []
    this.#isPersonal ||= known !== null
    return known?.actor ?? null
  }

  finish({ headers }: Response): void {
    // What the page itself said of a cookie (a sign-out, say) is the last word.
    const said = new Set(headers.getSetCookie().map(nameOfCookie))
    for (const cookie of this.#cookies) if (!said.has(nameOfCookie(cookie))) headers.append('set-cookie', cookie)
    headers.set('x-request-id', this.requestId)
    // After a sign-out neither the back button nor the disk shows it to whoever sits there next.
    if (this.#isPersonal) headers.set('cache-control', 'private, no-store')
    for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value)
    if (this.#wired) this.#event.platform?.ctx.waitUntil(this.#wired.close())
  }
}

/** The CSP is SvelteKit's (`svelte.config.js`); static files get theirs from `_headers`. */
const securityHeaders = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()',
} as const

/** A browser speaks for its owner whoever made it send the request, so a mutation must come from our own pages. */
function isForeignMutation({ request, url }: RequestEvent): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false
  return !isFromOwnPage(request.headers, url.origin)
}

/** A form is read into memory before its page sees it; only a resume's file needs room. */
function isTooLarge({ request, url }: RequestEvent): boolean {
  if (request.body === null) return false
  const length = request.headers.get('content-length')
  // Browsers always say how much they send.
  return length === null || Number(length) > (url.pathname === '/resume' ? largestUpload : largestForm)
}

const mebibyte = 1024 * 1024
/** Files of up to 5 MB are taken; what is somewhat larger is told so by the page. */
const largestUpload = 16 * mebibyte
const largestForm = 2 * mebibyte

function nameOfCookie(setCookie: string): string {
  return setCookie.slice(0, setCookie.indexOf('='))
}

function env(event: RequestEvent): App.Platform['env'] {
  if (!event.platform) throw new Error('the site runs on Cloudflare Pages or its local double')
  return event.platform.env
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
  const { requestId } = event.locals
  if (error instanceof Refusal) {
    return { message: phraseRefusal(error.code, error.params), code: error.code, requestId }
  }
  if (status !== 404) {
    const what = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : {}
    console.error(JSON.stringify({ requestId, path: event.route.id, status, ...what }))
  }
  return { message, requestId, ...(error instanceof OutsideError ? { code: error.service } : {}) }
}
