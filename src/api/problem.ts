import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { phraseInvalidFields, phraseProblem, phraseRefusal } from '#phrasing'
import { refusalCodes, type Refusal, type RefusalCode } from '#ports'

/** What only the API says: about requests, and about ourselves. */
const edgeStatus = {
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNAVAILABLE: 503,
  UNEXPECTED: 500,
} as const
type EdgeCode = keyof typeof edgeStatus

/** The one table from a refusal to its status. */
const refusalStatus = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  INVALID_TOKEN: 401,
  EMAIL_EXISTS: 409,
  WEAK_PASSWORD: 422,
  COMMON_PASSWORD: 422,
  TERMS_NOT_ACCEPTED: 422,
  NOT_FOUND: 404,
  FOREIGN_ORIGIN: 403,
  RATE_LIMITED: 429,
  RESUME_EMPTY_FILE: 422,
  RESUME_FILE_TOO_LARGE: 413,
  RESUME_UNSUPPORTED_TYPE: 415,
  RESUME_TYPE_MISMATCH: 415,
  RESUME_CORRUPT: 422,
  RESUME_PASSWORD_PROTECTED: 422,
  RESUME_NO_TEXT: 422,
  RESUME_TOO_MANY_PAGES: 422,
  RESUME_UNPACKS_TOO_LARGE: 422,
  RESUME_TOOK_TOO_LONG: 422,
  KEY_UNUSABLE: 422,
  TOO_MANY_KEYS: 409,
  BASE_URL_UNUSABLE: 422,
  PROVIDER_FAILED: 502,
  NO_QUESTIONS: 422,
  NOT_THE_OPEN_QUESTION: 409,
  ANSWER_TOO_LONG: 422,
  INTERVIEW_OVER: 409,
  NOT_NOW: 409,
  NO_MORE_HINTS: 409,
  REPORT_NOT_READY: 409,
  INTERVIEW_VERSION_TOO_NEW: 503,
} as const satisfies Readonly<Record<RefusalCode, ContentfulStatusCode>>

type Details = { readonly retryAfterSeconds?: number; readonly [detail: string]: unknown }

export function refusalProblem(
  { code, params }: Pick<Refusal, 'code' | 'params'>,
  requestId: string,
  more: Details = {},
) {
  return problem(code, refusalStatus[code], phraseRefusal(code, params), requestId, { ...params, ...more })
}

export function edgeProblem(code: EdgeCode, requestId: string, more: Details = {}) {
  return problem(code, edgeStatus[code], phraseProblem(code), requestId, more)
}

/** A request that is not what its route takes; no fields when not even its form could be read. */
export function invalidProblem(
  fields: readonly { readonly name: string; readonly problem: string }[],
  requestId: string,
) {
  const detail = phraseInvalidFields(fields.map(({ name }) => name))
  return problem('INVALID_INPUT', refusalStatus.INVALID_INPUT, detail, requestId, { fields })
}

/** An RFC 9457 document; its own members come last, so that no detail can replace them. */
function problem(
  code: RefusalCode | EdgeCode,
  status: number,
  detail: string,
  requestId: string,
  more: Details,
): Response {
  const words = code.toLowerCase().replaceAll('_', ' ')
  const type = `urn:problem:${words.replaceAll(' ', '-')}`
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  const wait = more.retryAfterSeconds ?? (status === 503 ? 5 : undefined)
  return Response.json(
    { ...more, type, title, status, detail, code, requestId },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
        ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      },
    },
  )
}

/** Every code the API may answer, for its documentation. */
export const problemCodes: readonly string[] = [...refusalCodes, ...Object.keys(edgeStatus)]
