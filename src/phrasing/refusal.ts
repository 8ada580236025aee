import type { RefusalCode } from '#ports'
import { m } from '#messages'

type Params = Readonly<Record<string, string | number>>

const sentences: Readonly<Record<RefusalCode, (params: Params) => string>> = {
  INVALID_INPUT: () => m.refusal_invalid_input(),
  UNAUTHENTICATED: () => m.refusal_unauthenticated(),
  INVALID_CREDENTIALS: () => m.refusal_invalid_credentials(),
  INVALID_TOKEN: () => m.refusal_invalid_token(),
  EMAIL_EXISTS: () => m.refusal_email_exists(),
  WEAK_PASSWORD: () => m.refusal_weak_password(),
  COMMON_PASSWORD: () => m.refusal_common_password(),
  TERMS_NOT_ACCEPTED: () => m.refusal_terms_not_accepted(),
  NOT_FOUND: () => m.refusal_not_found(),
  FOREIGN_ORIGIN: () => m.refusal_foreign_origin(),
  RATE_LIMITED: (params) => phraseWait(Number(params.retryAfterSeconds ?? 60)),
  RESUME_EMPTY_FILE: () => m.refusal_resume_empty_file(),
  RESUME_FILE_TOO_LARGE: () => m.refusal_resume_file_too_large(),
  RESUME_UNSUPPORTED_TYPE: () => m.refusal_resume_unsupported_type(),
  RESUME_TYPE_MISMATCH: () => m.refusal_resume_type_mismatch(),
  RESUME_CORRUPT: () => m.refusal_resume_corrupt(),
  RESUME_PASSWORD_PROTECTED: () => m.refusal_resume_password_protected(),
  RESUME_NO_TEXT: () => m.refusal_resume_no_text(),
  RESUME_TOO_MANY_PAGES: () => m.refusal_resume_too_many_pages(),
  RESUME_UNPACKS_TOO_LARGE: () => m.refusal_resume_unpacks_too_large(),
  RESUME_TOOK_TOO_LONG: () => m.refusal_resume_took_too_long(),
  NO_QUESTIONS: () => m.refusal_no_questions(),
  NOT_THE_OPEN_QUESTION: () => m.refusal_not_the_open_question(),
  ANSWER_TOO_LONG: () => m.refusal_answer_too_long(),
  INTERVIEW_OVER: () => m.refusal_interview_over(),
  NOT_NOW: () => m.refusal_not_now(),
  NO_MORE_HINTS: () => m.refusal_no_more_hints(),
  REPORT_NOT_READY: () => m.refusal_report_not_ready(),
  INTERVIEW_VERSION_TOO_NEW: () => m.refusal_interview_version_too_new(),
}

/** What happened, what was kept and what to do, for every "no" of the product. */
export function phraseRefusal(code: RefusalCode, params: Params = {}): string {
  return sentences[code](params)
}

function phraseWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? m.refusal_rate_limited_minute() : m.refusal_rate_limited_minutes({ minutes })
}
