/** What a header line is made of: names and titles between separators, with dates and places set apart. */
import { dateSpans, type DateSpan } from './dates.ts'
import type { Line, PlacedSegment } from './lines.ts'
import { isDateLine } from './margin.ts'
import { isKnownPlace, isPlace } from './places.ts'
import { companyScore, titleScore } from './titles.ts'

/** A stretch of the document's text, with what its looks say. */
export type Fragment = {
  readonly text: string
  readonly start: number
  readonly bold: boolean
  readonly fontSize: number
  readonly hasLink: boolean
  /** Not the first segment of its line: places and remarks stand there. */
  readonly isAside: boolean
}

export type HeaderParts = { readonly fragments: readonly Fragment[]; readonly dates: readonly DateSpan[] }

const separator = /\s+[|·•∙–—―~-]{1,3}\s+|\s*[|·•│¦]\s*|\s{2,}|\s*[—―]\s*/gu
const workload =
  /^(?:full|part)[- ]?time$|^(?:contract|permanent|temporary|internship|self-employed|present|current)$|^\(?(?:\d+\s*(?:years?|yrs?|mos?|months?|jahre|años|ans)[\s,]*)+\)?$|^(?:location|ort|lugar|lieu)$/iu

/** Takes a line apart; fragments that are only a place, a duration or a link are left out. */
export function partsOf(line: Line): HeaderParts {
  const parts = line.segments
    .filter(({ text }) => text !== '')
    .map((segment, index) => partsOfSegment(segment, index > 0 && !isDateLine(line.segments[0]?.text ?? '')))
  return { fragments: parts.flatMap((part) => part.fragments), dates: parts.flatMap((part) => part.dates) }
}

function partsOfSegment(segment: PlacedSegment, isAside: boolean): HeaderParts {
  const dates = dateSpans(segment.text).filter((span) => isStructural(span, segment.text))
  // A date leaves a gap as wide as itself, so that offsets stay true.
  let text = segment.text
  for (const { start, end } of dates) text = text.slice(0, start) + '|'.padEnd(end - start, ' ') + text.slice(end)
  const fragments = splitAt(text, separator).flatMap(({ text: piece, at }) => {
    const fragment = trimmed(piece, segment.start + at)
    if (fragment === undefined || isNoise(fragment.text) || isRemark(fragment.text)) return []
    const part = segment.parts.find(({ start, end }) => at >= start && at < end) ?? segment
    return [{ ...fragment, bold: part.bold, fontSize: part.fontSize, hasLink: segment.links.length > 0, isAside }]
  })
  return {
    fragments,
    dates: dates.map((span) => ({ ...span, start: span.start + segment.start, end: span.end + segment.start })),
  }
}

/** Dates at a line's edge, in brackets or between separators; not those inside a sentence. */
function isStructural(span: DateSpan, text: string): boolean {
  const before = text.slice(0, span.start).trimEnd()
  const after = text.slice(span.end).trimStart()
  if (span.isRange) return true
  return before === '' || after === '' || /[(,|·•:–—-]$/u.test(before) || /^[),|·•–—-]/u.test(after)
}

/** Splits at a global pattern, keeping where each piece was. */
export function splitAt(text: string, pattern: RegExp): { readonly text: string; readonly at: number }[] {
  const pieces: { text: string; at: number }[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    pieces.push({ text: text.slice(at, match.index), at })
    at = match.index + match[0].length
  }
  return [...pieces, { text: text.slice(at), at }]
}

/** Without the punctuation and places around it; `undefined` when nothing is left. */
export function trimmed(text: string, start: number): { readonly text: string; readonly start: number } | undefined {
  const lead = /^[\s,;:|·•–—―\-()[\]@~>#]+(?![\d(])|^[\s,;:|·•–—―]+/u.exec(text)?.[0].length ?? 0
  let kept = text.slice(lead).replace(/[\s,;:|·•–—―\-([@~]+$/u, '')
  if (kept.endsWith(')') && !kept.includes('(')) kept = kept.slice(0, -1).trimEnd()
  if (kept.startsWith('(') && kept.endsWith(')')) return trimmed(kept.slice(1, -1), start + lead + 1)
  kept = withoutPlace(withoutStop(kept))
  return kept === '' ? undefined : { text: kept, start: start + lead }
}

/** The full stop that ends a line, but not one that ends a legal form or an initial. */
function withoutStop(text: string): string {
  return /\p{Ll}{3}\.$/u.test(text) && !/\b(?:Inc|Ltd|Corp|Pvt|Pte|Ltda|Bros|Univ|Dept|Hons)\.$/iu.test(text)
    ? text.slice(0, -1)
    : text
}

/** "Northwind Bank, India" → "Northwind Bank"; "Acme Labs, Seattle, WA" → "Acme Labs"; "Acme. Dayton, Ohio" → "Acme". */
export function withoutPlace(text: string): string {
  const [, named, town] = afterLegalForm.exec(text) ?? []
  let kept = named !== undefined && town !== undefined && titleScore(town) < 1 ? named : text
  for (const match of [...text.matchAll(/\s*(?:,|\. |\()\s*/gu)].toReversed()) {
    const isBracketed = match[0].includes('(')
    const place = text.slice(match.index + match[0].length)
    const [town = '', ...regions] = place.split(/,\s*/u)
    if (match.index < 2 || (isBracketed && !place.endsWith(')'))) continue
    const isNamed = titleScore(town) >= 2 || companyScore(town) >= 2 || regions.length > 2
    const isTwice = regions.length > 1 && isKnownPlace(regions[0] ?? '') && !isKnownPlace(town)
    if (isNamed || isTwice) break
    if (isPlace(isBracketed ? place.slice(0, -1) : place)) kept = text.slice(0, match.index)
  }
  return kept
}

/** A legal form ends an employer's name; a word after the next comma is its town. */
const afterLegalForm =
  /^(.*\b(?:Inc|Ltd|LLC|Corp|GmbH|AG|SAS|SARL|Ltda|S\.A|S\.L|Pvt|B\.V|AB|plc)\.?),\s+(\p{Lu}[\p{L}\p{M} .'-]{2,30})$/u

/** A sentence beside the names. */
function isRemark(text: string): boolean {
  const words = text.split(/\s+/u)
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return words.length >= 4 && /\p{Ll}{2}\.$/u.test(text) && small.length >= words.length / 2
}

/** Most words of a title or a name begin large, most of a sentence small. */
export function isToldInSmall(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /^\p{L}/u.test(word))
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  return words.length >= 6 && small.length >= words.length * 0.55
}

function isNoise(text: string): boolean {
  return (
    isPlace(text) ||
    workload.test(text) ||
    /^(?:https?:\/\/|www\.)\S+$/iu.test(text) ||
    (/^[\w-]+(?:\.[\w-]+)+\/?\S*$/u.test(text) && /\.(?:com|org|net|io|dev|de|in|co|edu|ai|app)\b/iu.test(text)) ||
    !/[\p{L}\p{N}]/u.test(text) ||
    /^\p{L}$/u.test(text)
  )
}
