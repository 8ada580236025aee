/**
 * What becomes of an answer before anything else looks at it. Everyone (storage, evaluators,
 * evidence offsets) uses the text as it leaves here.
 */

/** In UTF-16 code units, after `intake`. Longer answers are refused, never cut. */
export const maxAnswerLength = 10_000

/** Bidi controls and invisible fillers could hide text from a reader; the joiners that scripts need are kept. */
const invisible = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

export function intake(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(invisible, '').normalize('NFC')
}
