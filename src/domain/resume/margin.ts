import { dateSpans } from './dates.ts'
import { isPlace } from './places.ts'
import { isPlainSectionName } from './section-names.ts'
import type { Segment } from './segments.ts'

/** Dates, places or bare headings beside the text, rather than text of its own. */
export function looksLikeMargin(side: readonly Segment[]): boolean {
  const dates = side.filter(({ text }) => isDateLine(text) || dangling.test(text))
  const places = side.filter(({ text }) => isPlace(text))
  const headings = side.filter(({ text }) => isPlainSectionName(text))
  if (headings.length === side.length) return true
  if (dates.length + places.length === 0 || headings.length > dates.length + places.length) return false
  const rest = side.length - dates.length - places.length - headings.length
  // Towns we do not know are short, and stand among the dates.
  const areShort = side.every(({ text }) => text.split(' ').length <= 5)
  return rest <= side.length * 0.34 || (areShort && dates.length >= side.length * 0.3)
}

/** The first half of a date that broke. */
const dangling = /(?:19|20)\d{2}\s*[-–—]$/u

/** Whether a line is nothing but a date or a range, with at most a few letters around it. */
export function isDateLine(text: string): boolean {
  const spans = dateSpans(text)
  if (spans.length === 0) return false
  const rest = spans.reduceRight((left, span) => left.slice(0, span.start) + left.slice(span.end), text)
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 3
}
