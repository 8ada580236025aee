/**
 * Reading order on a page: a gutter between two columns is found where no line crosses it, and left is read before right.
 * A strip of dates, places, labels or headings beside the text is no column: such lines are read across.
 */
import { bulletOf } from './characters.ts'
import { looksLikeMargin } from './margin.ts'
import { isPlainSectionName } from './section-names.ts'
import { rowsOf, type Segment } from './segments.ts'

/** Narrower than this (in points), white space is no gutter. */
const gutterWidth = 9
/** Fewer lines than this on either side make no column. */
const minimumLines = 3
const maxDepth = 8
/** Ten times a full page; looking for gutters in more than this costs more than any order is worth. */
const mostSegments = 3_000

/** Blocks of segments in the order in which they are read; the rows within a block run across all of it. */
export function readingBlocks(segments: readonly Segment[]): Segment[][] {
  // Named once, because every gutter that comes into question asks for them again.
  return blocksOf(segments, new Set(segments.filter((segment) => isPlainSectionName(segment.text))), 0)
}

type Headings = ReadonlySet<Segment>

function blocksOf(segments: readonly Segment[], headings: Headings, depth: number): Segment[][] {
  if (segments.length === 0) return []
  const rows = rowsOf(segments)
  const mayHaveColumns = depth < maxDepth && segments.length <= mostSegments
  const band = mayHaveColumns ? bestBand(rows, headings) : undefined
  if (band === undefined) return [rows.flat()]
  const inside = rows.slice(band.from, band.to).flat()
  const left = inside.filter((segment) => segment.x < band.gutter)
  const right = inside.filter((segment) => segment.x >= band.gutter)
  return [
    ...blocksOf(rows.slice(0, band.from).flat(), headings, depth + 1),
    ...blocksOf(left, headings, depth + 1),
    ...blocksOf(right, headings, depth + 1),
    ...blocksOf(rows.slice(band.to).flat(), headings, depth + 1),
  ]
}

type Band = { readonly gutter: number; readonly from: number; readonly to: number; readonly score: number }

function bestBand(rows: readonly Segment[][], headings: Headings): Band | undefined {
  const edges = [...new Set(rows.flatMap((row) => row.map((segment) => Math.round(segment.x))))]
  return edges
    .flatMap((edge) => bandsAt(edge - 1, rows, headings))
    .toSorted((a, b) => b.score - a.score)
    .find((band) => areColumns(rows.slice(band.from, band.to), band.gutter, headings))
}

/** Stretches of rows that leave the strip left of `gutter` white; without headings on both sides, within a section. */
function bandsAt(gutter: number, rows: readonly Segment[][], headings: Headings): Band[] {
  const crosses = (row: readonly Segment[]): boolean =>
    row.some((segment) => segment.x < gutter && segment.right > gutter + 1 - gutterWidth)
  const wide = stretches(rows, crosses).flatMap(([from, to]) => bandOf({ gutter, from, to, score: 0 }, rows))
  return wide.flatMap((band) => {
    const inside = rows.slice(band.from, band.to)
    const isHeading = (segment: Segment): boolean => headings.has(segment)
    if (leftOf(inside, gutter).some(isHeading) && rightOf(inside, gutter).some(isHeading)) return [band]
    const within = stretches(rows, (row) => crosses(row) || row.some(isHeading))
    return within
      .filter(([from, to]) => from >= band.from && to <= band.to)
      .flatMap(([from, to]) => bandOf({ gutter, from, to, score: 0 }, rows))
  })
}

/** Runs of rows between those that end a run, as index pairs. */
function stretches(rows: readonly Segment[][], ends: (row: readonly Segment[]) => boolean): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const [index, row] of rows.entries()) {
    if (!ends(row)) continue
    found.push([from, index])
    from = index + 1
  }
  return [...found, [from, rows.length]]
}

function leftOf(rows: readonly Segment[][], gutter: number): Segment[] {
  return rows.flatMap((row) => row.filter((segment) => segment.x < gutter))
}

function rightOf(rows: readonly Segment[][], gutter: number): Segment[] {
  return rows.flatMap((row) => row.filter((segment) => segment.x >= gutter))
}

function bandOf(band: Band, rows: readonly Segment[][]): Band[] {
  const inside = rows.slice(band.from, band.to)
  const lefts = inside.filter((row) => row.some((segment) => segment.x < band.gutter)).length
  const rights = inside.filter((row) => row.some((segment) => segment.x >= band.gutter)).length
  if (lefts < minimumLines || rights < minimumLines) return []
  return [{ ...band, score: Math.min(lefts, rights) * 2 + Math.max(lefts, rights) }]
}

function areColumns(rows: readonly Segment[][], gutter: number, headings: Headings): boolean {
  const left = leftOf(rows, gutter)
  const right = rightOf(rows, gutter)
  if (looksLikeMargin(left) || looksLikeMargin(right)) return false
  const leftHeadings = left.filter((segment) => headings.has(segment)).length
  const rightHeadings = right.filter((segment) => headings.has(segment)).length
  // Headings standing alone in the margin belong to the rows beside them.
  if (leftHeadings >= left.length * 0.6 || rightHeadings >= right.length * 0.6) return false
  if (leftHeadings > 0 && rightHeadings > 0) return true
  return isGrid(left, right)
}

/** Cells side by side, each with a head in its own style or with bullets; not labels with their values. */
function isGrid(left: readonly Segment[], right: readonly Segment[]): boolean {
  const style = (segment: Segment | undefined): string =>
    segment === undefined ? '' : `${Math.round(segment.fontSize * 2)}${segment.bold ? 'b' : ''}`
  const sameHeads = style(left[0]) === style(right[0]) && style(left[1]) === style(right[1])
  const hasHeads = new Set(left.map(style)).size > 1
  const isTold = [left, right].every((side) => side.filter(({ text }) => text.split(' ').length >= 4).length >= 2)
  const bulleted = [...left, ...right].filter((segment) => bulletOf(segment.text) !== '').length
  return sameHeads && (hasHeads || isTold || bulleted > (left.length + right.length) / 3)
}
