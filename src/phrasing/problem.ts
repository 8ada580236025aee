import { m } from '#messages'

/** What an API says about a request or about itself, when no act refused anything. */
type ProblemCode = 'BODY_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'UNAVAILABLE' | 'UNEXPECTED'

const sentences: Readonly<Record<ProblemCode, () => string>> = {
  BODY_TOO_LARGE: m.problem_body_too_large,
  UNSUPPORTED_MEDIA_TYPE: m.problem_unsupported_media_type,
  UNAVAILABLE: m.problem_unavailable,
  UNEXPECTED: m.problem_unexpected,
}

export const phraseProblem = (code: ProblemCode) => sentences[code]()

/** A request that is not what a call takes, with the fields that are wrong. */
export function phraseInvalidFields(names: readonly string[]): string {
  return names.length === 0 ? m.problem_unreadable() : m.problem_invalid_fields({ fields: names.join(', ') })
}
