/** A section of dated things (jobs, studies, projects) taken apart into its entries: header lines and what is told below. */
import type { DateSpan } from './dates.ts'
import { dateSpans } from './dates.ts'
import { isDateLine } from './margin.ts'
import type { Line } from './lines.ts'
import { isToldInSmall, partsOf, type Fragment } from './fragments.ts'

export type Entry = {
  readonly header: readonly Line[]
  readonly fragments: readonly Fragment[]
  readonly dates: readonly DateSpan[]
  readonly body: readonly Line[]
}

type Sorted = { readonly line: Line; readonly isHeader: boolean }

export function entriesOf(lines: readonly Line[]): readonly Entry[] {
  const groups = groupsOf(sortedLines(lines))
  const style = groups.find((group) => datesIn(group.header).length > 0)?.header[0]
  const lead = Math.min(...groups.flatMap(({ header }) => mergedNeighbours(datesIn(header), header).slice(0, 1)))
  const entries: { header: Line[]; body: Line[] }[] = []
  for (const group of groups) {
    const last = entries.at(-1)
    if (last !== undefined && isRestOfHeader(group, last)) {
      last.header.push(...group.header)
      last.body.push(...group.body)
      continue
    }
    const opens = datesIn(group.header).length > 0 || style === undefined || looksAlike(group.header[0], style)
    if (group.header.length === 0 || (last !== undefined && !opens)) {
      if (last !== undefined) last.body.push(...group.header, ...group.body)
      continue
    }
    const headers = splitByDates(group.header, lead)
    for (const [index, header] of headers.entries()) {
      entries.push({ header: [...header], body: index === headers.length - 1 ? [...group.body] : [] })
    }
  }
  return entries.map(({ header, body }) => {
    const parts = header.map(partsOf)
    return {
      header,
      body,
      fragments: parts.flatMap((part) => part.fragments),
      dates: parts.flatMap((part) => part.dates),
    }
  })
}

/** A title below its employer's dates, after a line of description: the header goes on. */
function isRestOfHeader(
  group: Group,
  last: { readonly header: readonly Line[]; readonly body: readonly Line[] },
): boolean {
  if (group.header.length !== 1 || last.body.length > 1 || last.header.length > 6) return false
  const named = last.header.flatMap((line) => partsOf(line).fragments)
  return named.length === 1 && datesIn(last.header).length > 0 && datesIn(group.header).length === 0
}

/** Tells header lines from told ones: bullets, indented lines, sentences and what they run on to are told. */
function sortedLines(lines: readonly Line[]): Sorted[] {
  const base = new Map<string, number>()
  const widest = new Map<string, number>()
  const column = (line: Line): string => `${line.page}/${line.block}`
  for (const line of lines) {
    base.set(column(line), Math.min(base.get(column(line)) ?? Infinity, textEdge(line)))
    widest.set(column(line), Math.max(widest.get(column(line)) ?? 0, line.right))
  }
  const sorted: Sorted[] = []
  for (const line of lines) {
    const before = sorted.at(-1)
    const left = base.get(column(line)) ?? 0
    const right = widest.get(column(line)) ?? 0
    const isIndented =
      textEdge(line) > left + 0.7 * line.fontSize && !line.bold && !isDateLine(line.text) && !hasDates(line)
    const runsOn = before !== undefined && !before.isHeader && continues(before.line, line, right)
    const isHeader = !line.hasBullet && !isIndented && !isSentence(line) && !runsOn
    sorted.push({ line, isHeader })
  }
  return sorted
}

/** Where the text of a line begins, past a date in the margin. */
function textEdge({ segments: [first, second], x }: Line): number {
  return first !== undefined && second !== undefined && isDateLine(first.text) ? second.x : x
}

function hasDates(line: Line): boolean {
  return dateSpans(line.text).some((span) => span.isRange)
}

/** Whether a line only finishes the sentence of the line before: that one was full, or this one starts in mid-sentence. */
function continues(before: Line, line: Line, right: number): boolean {
  if (line.block !== before.block || line.gap > 1.75 || line.bold !== before.bold || hasDates(line)) return false
  if (/^[\p{Ll}]/u.test(line.text)) return true
  const isFull = before.right > right - 9 * before.fontSize && !/[.!?]$/u.test(before.text)
  const offset = line.x - before.x
  // What follows a list item runs on under its text, to the right of the bullet.
  return isFull && offset < 1.6 * line.fontSize && offset > (before.hasBullet ? 2 : -3)
}

/** Sentences are long, or end as sentences do. */
function isSentence(line: Line): boolean {
  const words = line.text.split(/\s+/u).length
  if (isLink(line.text)) return false
  if (hasDates(line)) return words > 26
  if (line.bold) return words > 20
  if (isToldInSmall(line.text)) return true
  if (/^[\p{Ll}]/u.test(line.text) && !/^(?:e|i)[A-Z]/u.test(line.text)) return true
  return (
    words > 13 ||
    (words > 5 && /[.!?;]$/u.test(line.text) && !/\b(?:Inc|Ltd|Co|Corp|Pvt|LLC|S\.A)\.$/u.test(line.text)) ||
    line.text.length > 110
  )
}

function isLink(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/iu.test(text)
}

type Group = { readonly header: readonly Line[]; readonly body: readonly Line[] }

function groupsOf(sorted: readonly Sorted[]): Group[] {
  const groups: { header: Line[]; body: Line[] }[] = []
  for (const { line, isHeader } of sorted) {
    const last = groups.at(-1)
    if (isHeader && (last === undefined || last.body.length > 0)) groups.push({ header: [line], body: [] })
    else if (last === undefined) groups.push({ header: [], body: [line] })
    else (isHeader ? last.header : last.body).push(line)
  }
  return groups
}

function datesIn(header: readonly Line[]): number[] {
  return header.flatMap((line, index) => (partsOf(line).dates.length > 0 ? [index] : []))
}

function looksAlike(line: Line | undefined, other: Line): boolean {
  if (line === undefined) return false
  const isSame =
    Math.abs(line.fontSize - other.fontSize) < 0.3 && line.bold === other.bold && Math.abs(line.x - other.x) < 3
  return isSame && (line.bold || line.fontSize > 11.5)
}

/** Several dates in one group of header lines are several entries; each begins `lead` lines above its date, as elsewhere. */
function splitByDates(header: readonly Line[], lead: number): (readonly Line[])[] {
  const dated = mergedNeighbours(datesIn(header), header)
  if (dated.length < 2) return [header]
  const starts = dated.map((index, order) => (order === 0 ? 0 : Math.max(index - lead, (dated[order - 1] ?? 0) + 1)))
  return starts.map((start, order) => header.slice(start, starts[order + 1] ?? header.length))
}

/** A start and an end on lines of their own are one date. */
function mergedNeighbours(indexes: readonly number[], header: readonly Line[]): number[] {
  return indexes.filter((index, order) => {
    const before = indexes[order - 1]
    return (
      before === undefined ||
      before !== index - 1 ||
      !isDateLine(header[index]?.text ?? '') ||
      !isDateLine(header[before]?.text ?? '')
    )
  })
}
