import type { RefusalCode } from '#ports'
import type { KeyProblem, BaseUrlProblem } from '#domain/models'
import { m } from '#messages'
import { phraseProviderFailure } from './providers.ts'

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
  KEY_UNUSABLE: ({ problem }) => phraseOne(keyProblems, problem, m.refusal_key_characters),
  TOO_MANY_KEYS: ({ most }) => m.refusal_too_many_keys({ most: most ?? '' }),
  BASE_URL_UNUSABLE: ({ problem }) => phraseOne(baseUrlProblems, problem, m.refusal_base_url_malformed),
  PROVIDER_FAILED: phraseProviderFailure,
  NO_QUESTIONS: () => m.refusal_no_questions(),
  NOT_THE_OPEN_QUESTION: () => m.refusal_not_the_open_question(),
  ANSWER_TOO_LONG: () => m.refusal_answer_too_long(),
  INTERVIEW_OVER: () => m.refusal_interview_over(),
  NOT_NOW: () => m.refusal_not_now(),
  NO_MORE_HINTS: () => m.refusal_no_more_hints(),
  REPORT_NOT_READY: () => m.refusal_report_not_ready(),
  INTERVIEW_VERSION_TOO_NEW: () => m.refusal_interview_version_too_new(),
}

const keyProblems: Readonly<Record<KeyProblem, () => string>> = {
  empty: m.refusal_key_empty,
  'too-long': m.refusal_key_too_long,
  characters: m.refusal_key_characters,
}

const baseUrlProblems: Readonly<Record<BaseUrlProblem, () => string>> = {
  malformed: m.refusal_base_url_malformed,
  'not-https': m.refusal_base_url_not_https,
  private: m.refusal_base_url_private,
  credentials: m.refusal_base_url_credentials,
}

/** What happened, what was kept and what to do, for every "no" of the product. */
export function phraseRefusal(code: RefusalCode, params: Params = {}): string {
  return sentences[code](params)
}

function phraseOne(sentences: Readonly<Record<string, () => string>>, key: unknown, otherwise: () => string): string {
  return (Object.entries(sentences).find(([known]) => known === key)?.[1] ?? otherwise)()
}

function phraseWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? m.refusal_rate_limited_minute() : m.refusal_rate_limited_minutes({ minutes })
}
