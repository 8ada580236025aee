/** From lines to sections: which lines are headings, and what stands under each. */
import type { Line } from './lines.ts'
import { isPlainSectionName, sectionNamed, sectionSuggested, type SectionKind } from './section-names.ts'

export type Section = {
  readonly kind: SectionKind | 'top'
  readonly heading: Line | undefined
  readonly lines: readonly Line[]
}

type Draft = { kind: SectionKind | 'top'; heading: Line | undefined; lines: Line[] }

/** Kinds whose names hardly ever stand in a resume as anything but a heading. */
const core: readonly SectionKind[] = [
  'work',
  'education',
  'skills',
  'projects',
  'summary',
  'certifications',
  'languages',
  'interests',
  'references',
]

/** The first section, of kind `top`, is what stands before any heading. */
export function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const isHeading = headingTest(lines)
  const top: Draft = { kind: 'top', heading: undefined, lines: [] }
  const sections = [top]
  const sectionOf = new Map<Line, Draft>()
  let current = top
  let block = -1
  for (const line of lines) {
    const kind = isHeading(line)
    if (kind === undefined) {
      if (line.block !== block && isLargest(line, sections)) current = top
      else if (line.block !== block && line.page > 0 && !goesOn(line, current))
        current = continued(line, lines, sectionOf) ?? current
    } else {
      current = { kind, heading: line, lines: [] }
      sections.push(current)
    }
    block = line.block
    const content = kind === undefined ? line : besideHeading(line)
    if (content === undefined) continue
    current.lines.push(content)
    sectionOf.set(line, current)
  }
  return sections
}

/** Whether the section before stood in a column as wide as to hold this line. */
function goesOn(line: Line, current: Draft): boolean {
  const last = current.lines.at(-1)
  if (last === undefined) return current.heading !== undefined
  const beside = current.lines.filter((other) => other.page === last.page && other.block === last.block)
  const left = Math.min(...beside.map((other) => other.x), current.heading?.x ?? Infinity)
  const right = Math.max(...beside.map((other) => other.right))
  return line.x >= left - 4 && line.x < right
}

/** A column that begins larger than any heading begins with the name. */
function isLargest(line: Line, sections: readonly Draft[]): boolean {
  const headings = sections.flatMap(({ heading }) => (heading === undefined ? [] : [heading.fontSize]))
  return line.page === 0 && headings.length > 0 && line.fontSize > Math.max(...headings) * 1.15
}

/** What a column that goes on from the page before was about: the last line there with the same left edge. */
function continued(line: Line, lines: readonly Line[], sectionOf: ReadonlyMap<Line, Draft>): Draft | undefined {
  const before = lines.filter((other) => other.page === line.page - 1 && sectionOf.has(other))
  const aligned = before.findLast((other) => Math.abs(other.x - line.x) < 4)
  return aligned === undefined ? undefined : sectionOf.get(aligned)
}

/** The part of a line to the right of a heading in the margin. */
function besideHeading(line: Line): Line | undefined {
  const [, ...segments] = line.segments
  const [first] = segments
  if (first === undefined) return undefined
  return {
    ...line,
    segments,
    text: line.text.slice(first.start - line.start),
    start: first.start,
    x: first.x,
    fontSize: Math.max(...segments.map((segment) => segment.fontSize)),
    bold: segments.every((segment) => segment.bold),
  }
}

type Candidate = { readonly line: Line; readonly kind: SectionKind; readonly style: string; readonly alone: boolean }

function headingTest(lines: readonly Line[]): (line: Line) => SectionKind | undefined {
  const candidates = lines.flatMap((line) => candidateOf(line))
  const trusted = candidates.filter(({ kind, alone }) => alone && core.includes(kind))
  const styles = headingStyles(trusted)
  const bodySize = usualSize(lines)
  const areCapitals = [...styles].every((style) => style.endsWith('capitals'))
  const isDistinct = distinctStyles(lines, candidates, styles, bodySize)
  const known = new Map(
    candidates
      .filter(({ style, kind, line, alone }) => {
        if (styles.has(style)) return true
        // Where no style repeats, a section's plain name on a line of its own has to do.
        const stands = line.bold || isCapitals(line.text) || line.fontSize > bodySize + 0.4 || styles.size === 0
        const fits = styles.size === 0 || (isPlainSectionName(line.text) && isCapitals(line.text) === areCapitals)
        return stands && fits && alone && core.includes(kind) && !isSmaller(line, trusted, styles)
      })
      .map(({ line, kind }) => [line, kind]),
  )
  return (line) => {
    const kind = known.get(line)
    if (kind !== undefined) return kind
    return isDistinct(line) ? sectionSuggested(line.text) : undefined
  }
}

function candidateOf(line: Line): Candidate[] {
  const [first] = line.segments
  // The last word of a sentence may be a section's name too, but it is written small or ends with a stop.
  if (first === undefined || line.hasBullet || /^\p{Ll}|[.,;]$/u.test(first.text)) return []
  const whole = sectionNamed(line.text)
  const kind = whole ?? sectionNamed(first.text)
  if (kind === undefined) return []
  const alone = whole !== undefined || standsInMargin(line)
  return [{ line, kind, alone, style: styleOf(first.text, first.fontSize, first.bold) }]
}

/** A heading beside the text it opens: bold, in capitals or larger than that text. */
function standsInMargin({ segments: [first, second] }: Line): boolean {
  if (first === undefined || second === undefined) return false
  return first.bold || isCapitals(first.text) || first.fontSize > second.fontSize * 1.1
}

function styleOf(text: string, fontSize: number, bold: boolean): string {
  return `${Math.round(fontSize * 2) / 2}${bold ? ' bold' : ''}${isCapitals(text) ? ' capitals' : ''}`
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase()
}

/** Looks shared by headings of two kinds at least; the larger of several wins over those inside sections. */
function headingStyles(trusted: readonly Candidate[]): ReadonlySet<string> {
  const kinds = new Map<string, Set<SectionKind>>()
  for (const { style, kind } of trusted) kinds.set(style, (kinds.get(style) ?? new Set()).add(kind))
  const shared = [...kinds].filter(([, set]) => set.size >= 2).map(([style]) => style)
  const largest = Math.max(0, ...shared.map((style) => parseFloat(style)))
  return new Set(shared.filter((style) => parseFloat(style) >= largest - 3.1))
}

function isSmaller(line: Line, trusted: readonly Candidate[], styles: ReadonlySet<string>): boolean {
  const sizes = trusted.filter(({ style }) => styles.has(style)).map((candidate) => candidate.line.fontSize)
  return sizes.length > 0 && line.fontSize < Math.min(...sizes) - 0.3
}

/** Accepts lines with an unknown name where the headings' look is used for hardly anything else. */
function distinctStyles(
  lines: readonly Line[],
  candidates: readonly Candidate[],
  styles: ReadonlySet<string>,
  bodySize: number,
): (line: Line) => boolean {
  const known = new Set(candidates.map(({ line }) => line))
  const order = new Map(lines.map((line, index) => [line, index]))
  const first = lines.find((line) => known.has(line))
  const looksSo = (line: Line): boolean =>
    !line.hasBullet &&
    line.segments.length === 1 &&
    line.text.length <= 40 &&
    /^[\p{L}\p{M} &,/'’+-]+$/u.test(line.text) &&
    styles.has(styleOf(line.text, line.fontSize, line.bold)) &&
    (line.fontSize > bodySize + 0.4 || isCapitals(line.text)) &&
    first !== undefined &&
    (order.get(line) ?? 0) > (order.get(first) ?? 0)
  const others = lines.filter((line) => !known.has(line) && looksSo(line))
  const isUsedElsewhere = others.length > known.size / 2
  return (line) => !isUsedElsewhere && looksSo(line)
}

/** The font size most letters have. */
export function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { fontSize, text } of lines) {
    const size = Math.round(fontSize * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}
