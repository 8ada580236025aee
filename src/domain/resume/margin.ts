import { dateSpans } from './dates.ts'
import { isPlace } from './places.ts'
import { isPlainSectionName } from './section-names.ts'
import type { Segment } from './segments.ts'

/** Dates, places or bare headings beside the text, rather than text of its own. */
export function looksLikeMargin(side: readonly Segment[]): boolean {
  const marginal = side.filter(({ text }) => isDateLine(text) || isPlace(text))
  const headings = side.filter(({ text }) => isPlainSectionName(text))
  const rest = side.length - marginal.length - headings.length
  return (
    headings.length === side.length ||
    (marginal.length > 0 && rest <= side.length * 0.34 && headings.length <= marginal.length)
  )
}

/** Whether a line is nothing but a date or a range, with at most a few letters around it. */
export function isDateLine(text: string): boolean {
  const spans = dateSpans(text)
  if (spans.length === 0) return false
  const rest = spans.reduceRight((left, span) => left.slice(0, span.start) + left.slice(span.end), text)
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 3
}
