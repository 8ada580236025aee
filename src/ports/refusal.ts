/** Every "no" the product says on purpose. Stable for API clients; `phrasing` turns it into words. */
export const refusalCodes = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  'INVALID_CREDENTIALS',
  'INVALID_TOKEN',
  'EMAIL_EXISTS',
  'WEAK_PASSWORD',
  'COMMON_PASSWORD',
  'TERMS_NOT_ACCEPTED',
  'NOT_FOUND',
  'FOREIGN_ORIGIN',
  'RATE_LIMITED',
  'RESUME_EMPTY_FILE',
  'RESUME_FILE_TOO_LARGE',
  'RESUME_UNSUPPORTED_TYPE',
  'RESUME_TYPE_MISMATCH',
  'RESUME_CORRUPT',
  'RESUME_PASSWORD_PROTECTED',
  'RESUME_NO_TEXT',
  'RESUME_TOO_MANY_PAGES',
  'RESUME_UNPACKS_TOO_LARGE',
  'RESUME_TOOK_TOO_LONG',
  'KEY_UNUSABLE',
  'TOO_MANY_KEYS',
  'BASE_URL_UNUSABLE',
  'PROVIDER_FAILED',
  'NO_QUESTIONS',
  'NOT_THE_OPEN_QUESTION',
  'ANSWER_TOO_LONG',
  'INTERVIEW_OVER',
  'NOT_NOW',
  'NO_MORE_HINTS',
  'REPORT_NOT_READY',
  'INTERVIEW_VERSION_TOO_NEW',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** An expected "no". Use cases and adapters throw it; each edge (API, form action) translates it in one place. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: RefusalCode
  /** Details for the sentence (a limit, a field), never a secret. */
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
