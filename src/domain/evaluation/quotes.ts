/** Places of an answer as quotes a person can find again: whole sentences, or the telling stretch of a long one. */
import type { Place } from './tally.ts'
import type { Evidence } from './evaluation.ts'
import type { Passage } from './passage.ts'

/** Verified evidence for quotes; what is not in the answer is dropped. */
export type Quoter = (quotes: readonly string[]) => Evidence[]

/** In UTF-16 code units. */
const longestQuote = 240

export function quotesAt({ passage }: { readonly passage: Passage }, places: readonly Place[]): string[] {
  return [...new Set(places.map((place) => quoteAt(passage, place)))].filter((quote) => quote !== '')
}

export function quoteAt({ text, sentences }: Passage, { sentence, words }: Place): string {
  const whole = sentences[sentence]
  if (whole === undefined) return ''
  if (whole.end - whole.start <= longestQuote) return text.slice(whole.start, whole.end).trim()
  const from = Math.min(...(words.length > 0 ? words : whole.words).map((word) => word.start))
  const fitting = whole.words.filter((word) => word.start >= from && word.end <= from + longestQuote)
  const last = fitting[fitting.length - 1]
  return last === undefined ? '' : text.slice(from, last.end)
}
