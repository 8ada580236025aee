/** The document as lines in reading order, and its text, with the place of every line in it. */
import { bulletOf } from './characters.ts'
import { wholeCells } from './cells.ts'
import { readingBlocks } from './columns.ts'
import type { Layout } from './layout.ts'
import { rowsOf, segmentsOf, type Segment } from './segments.ts'

export type Line = {
  /** Without its bullet. */
  readonly text: string
  /** Offset of `text` in the document's text. */
  readonly start: number
  readonly hasBullet: boolean
  readonly segments: readonly PlacedSegment[]
  readonly page: number
  /** Which block of the page's reading order; a column is a block. */
  readonly block: number
  readonly x: number
  readonly right: number
  readonly y: number
  readonly fontSize: number
  readonly bold: boolean
  /** White space above, in font sizes, baseline to baseline; large where a page or column begins. */
  readonly gap: number
}

/** A segment and where its text begins in the document's text. */
export type PlacedSegment = Segment & { readonly start: number }

const betweenSegments = '  '

export function linesOf(layout: Layout): { readonly lines: readonly Line[]; readonly text: string } {
  const lines: Line[] = []
  let text = ''
  let block = 0
  const pages = layout.pages.map(segmentsOf)
  const repeated = repeatedTexts(pages)
  for (const [page, segments] of pages.entries()) {
    const lowest = segments.reduce((y, segment) => Math.max(y, segment.y), -Infinity)
    for (const content of readingBlocks(segments.filter((segment) => !isFurniture(segment, lowest, page, repeated)))) {
      block += 1
      let above: number | undefined
      for (const row of rowsOf(wholeCells(content))) {
        const line = lineOf(row, { offset: text.length, page, block, above })
        above = line.y
        text += `${row.map((segment) => segment.text).join(betweenSegments)}\n`
        lines.push(line)
      }
    }
  }
  return { lines, text }
}

type Place = {
  readonly offset: number
  readonly page: number
  readonly block: number
  readonly above: number | undefined
}

function lineOf(row: readonly Segment[], { offset, page, block, above }: Place): Line {
  let start = offset
  const placed = row.map((segment) => {
    const at = start
    start += segment.text.length + betweenSegments.length
    return { ...segment, start: at }
  })
  const whole = row.map((segment) => segment.text).join(betweenSegments)
  const bullet = bulletOf(whole)
  const y = Math.max(...row.map((segment) => segment.y))
  const fontSize = Math.max(...row.map((segment) => segment.fontSize))
  return {
    text: whole.slice(bullet.length),
    start: offset + bullet.length,
    hasBullet: bullet !== '',
    segments: bullet === '' ? placed : withoutBullet(placed, bullet),
    page,
    block,
    x: Math.min(...row.map((segment) => segment.x)),
    right: Math.max(...row.map((segment) => segment.right)),
    y,
    fontSize,
    bold: row.every((segment) => segment.bold),
    gap: above === undefined ? 10 : (y - above) / fontSize,
  }
}

function withoutBullet(segments: readonly PlacedSegment[], bullet: string): PlacedSegment[] {
  const [first, ...rest] = segments
  if (first === undefined) return []
  const length = Math.min(bullet.length, first.text.length)
  const shifted = first.parts
    .map((part) => ({ ...part, start: Math.max(0, part.start - length), end: part.end - length }))
    .filter((part) => part.end > 0)
  const text = first.text.slice(length)
  return text === '' ? rest : [{ ...first, text, parts: shifted, start: first.start + length }, ...rest]
}

/** Texts that stand on several pages: running headers and footers. */
function repeatedTexts(pages: readonly (readonly Segment[])[]): ReadonlySet<string> {
  if (pages.length < 2) return new Set()
  const edges = pages.map((page) => new Set(edgeRows(page).map((segment) => segment.text)))
  const all = edges.flatMap((edge) => [...edge])
  return new Set(all.filter((text) => edges.filter((edge) => edge.has(text)).length > 1))
}

function edgeRows(page: readonly Segment[]): Segment[] {
  const rows = rowsOf(page)
  return [...rows.slice(0, 2), ...rows.slice(-2)].flat()
}

function isFurniture(segment: Segment, lowest: number, page: number, repeated: ReadonlySet<string>): boolean {
  const { text } = segment
  if (/^(?:page|seite|página|pagina|पृष्ठ)?\s*\d{1,3}\s*(?:of|\/|von|de)\s*\d{1,3}$/iu.test(text)) return true
  const isLast = lowest <= segment.y + 0.5 * segment.fontSize
  if (isLast && repeated.size > 0 && /^(?:page\s*)?\d{1,2}$/iu.test(text)) return true
  return repeated.has(text) && (page > 0 || isLast)
}
