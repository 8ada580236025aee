import { error, fail, type ActionFailure, type Cookies } from '@sveltejs/kit'
import { phraseRefusal } from '#phrasing'
import { Refusal, type RefusalCode } from '#ports'

/** `sentence` is made here, so that no page ships the words of every refusal there is. */
export type Refused = {
  readonly problem: RefusalCode
  readonly params: Refusal['params']
  readonly sentence: string
}

/** A "no" of the product as a form's answer, with what was typed, so that nothing is lost. Anything else is thrown on. */
export function refused<Kept extends object>(reason: unknown, kept: Kept): ActionFailure<Refused & Kept> {
  if (!(reason instanceof Refusal)) throw reason
  const { code, params } = reason
  return fail(statusOf(code), { problem: code, params, sentence: phraseRefusal(code, params), ...kept })
}

/** For `load`: what does not exist, or is not theirs, is a page that is not here. Anything else is thrown on. */
export function missingPage(reason: unknown): never {
  if (reason instanceof Refusal && reason.code === 'NOT_FOUND') error(404)
  throw reason
}

function statusOf(code: RefusalCode): number {
  switch (code) {
    case 'RATE_LIMITED':
      return 429
    case 'EMAIL_EXISTS':
      return 409
    case 'NOT_FOUND':
      return 404
    default:
      return 400
  }
}

/** A text field as it was typed; a missing field or a file is the empty text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Hands whole `Set-Cookie` values on to SvelteKit, which takes them apart only. */
export function keepCookies(cookies: Cookies, values: readonly string[]): void {
  for (const value of values) {
    const [pair = '', ...attributes] = value.split(';').map((part) => part.trim())
    const [name, content] = split(pair)
    const given = new Map(attributes.map(split).map(([key, of]) => [key.toLowerCase(), of]))
    const age = given.get('max-age')
    const expires = given.get('expires')
    const sameSite = sameSites.find((known) => known === given.get('samesite')?.toLowerCase())
    cookies.set(name, content, {
      path: given.get('path') ?? '/',
      httpOnly: given.has('httponly'),
      secure: given.has('secure'),
      ...(sameSite ? { sameSite } : {}),
      ...(age === undefined ? {} : { maxAge: Number(age) }),
      ...(expires === undefined ? {} : { expires: new Date(expires) }),
      // The value is encoded already.
      encode: (encoded) => encoded,
    })
  }
}

const sameSites = ['lax', 'strict', 'none'] as const

function split(part: string): readonly [string, string] {
  const at = part.indexOf('=')
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
}

/**
 * Where to go after signing in: a path of this site, never another host. Visible ASCII only, as in all our addresses:
 * browsers drop tabs and line breaks, so that what has one before its second slash would lead elsewhere.
 */
export function safePath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])[!-~]*$/.test(wanted) ? wanted : '/dashboard'
}
