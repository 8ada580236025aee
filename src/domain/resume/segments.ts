/** From runs to segments: stretches of one line, in one column, without a wide gap. */
import { bulletOf, cleanText, unspaced } from './characters.ts'
import type { Page, TextRun } from './layout.ts'

export type Segment = {
  readonly text: string
  readonly parts: readonly Part[]
  readonly x: number
  readonly right: number
  readonly y: number
  readonly fontSize: number
  readonly bold: boolean
  readonly links: readonly string[]
}

/** A stretch in one weight; offsets into the segment's text. */
export type Part = { readonly start: number; readonly end: number; readonly bold: boolean; readonly fontSize: number }

/** In font sizes: nearer is one word, farther a new word, farther still another segment. */
const wordGap = 0.14
const segmentGap = 1.15
/** Baselines this near (in font sizes) are one line; sub- and superscripts stay with theirs. */
const sameLine = 0.36

export function segmentsOf(page: Page): Segment[] {
  const runs = page.runs.map((run) => ({ ...run, text: cleanText(run.text) })).filter((run) => run.text.trim() !== '')
  return rowsOf(runs).flatMap(split)
}

/** How far back a baseline can be shared, in rows. */
const nearbyRows = 8

/** Groups what shares a baseline, each group from left to right. */
export function rowsOf<Placed extends { readonly x: number; readonly y: number; readonly fontSize: number }>(
  placed: readonly Placed[],
): Placed[][] {
  const rows: { y: number; fontSize: number; items: Placed[] }[] = []
  for (const item of placed.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows
      .slice(-nearbyRows)
      .findLast(
        (candidate) => Math.abs(candidate.y - item.y) <= sameLine * Math.min(candidate.fontSize, item.fontSize) + 0.5,
      )
    if (row === undefined) rows.push({ y: item.y, fontSize: item.fontSize, items: [item] })
    else {
      row.items.push(item)
      if (item.fontSize > row.fontSize) Object.assign(row, { y: item.y, fontSize: item.fontSize })
    }
  }
  return rows.toSorted((a, b) => a.y - b.y).map((row) => row.items.toSorted((a, b) => a.x - b.x))
}

function split(row: readonly TextRun[]): Segment[] {
  const groups: TextRun[][] = []
  for (const run of row) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isBulletBefore = last?.length === 1 && before !== undefined && isLoneBullet(before.text)
    const gap = before === undefined ? Infinity : run.x - (before.x + before.width)
    const reach = reachOf(run.fontSize, before?.fontSize ?? run.fontSize) * (isBulletBefore ? 4 : 1)
    if (last !== undefined && gap < reach) last.push(run)
    else groups.push([run])
  }
  return groups.map(join)
}

/** A change of size beside a gap is a heading in the margin, not the next word. */
function reachOf(fontSize: number, before: number): number {
  const smaller = Math.min(fontSize, before)
  return Math.max(fontSize, before) > smaller * 1.12 ? smaller * 0.5 : smaller * segmentGap
}

function isLoneBullet(text: string): boolean {
  return bulletOf(`${text} `).trim() === text.trim()
}

function join(runs: readonly TextRun[]): Segment {
  let text = ''
  const parts: Part[] = []
  let end: number | undefined
  for (const run of runs) {
    const gap = end === undefined ? 0 : run.x - end
    const needsSpace =
      text !== '' &&
      !text.endsWith('\u094d') &&
      !text.endsWith(' ') &&
      !run.text.startsWith(' ') &&
      gap > wordGap * run.fontSize
    if (needsSpace) text += ' '
    // A half letter is never a word's end: the gap after it is the font's.
    if (text.endsWith('\u094d ')) text = text.trimEnd()
    const start = text.length
    text += start === 0 || text.endsWith(' ') ? run.text.trimStart() : run.text
    const last = parts.at(-1)
    const part = { start, end: text.length, bold: run.bold, fontSize: run.fontSize }
    if (last?.bold === run.bold)
      parts[parts.length - 1] = { ...part, start: last.start, fontSize: Math.max(last.fontSize, run.fontSize) }
    else parts.push(part)
    end = run.x + run.width
  }
  const trimmed = unspaced(text.trimEnd())
  const kept =
    trimmed.length === text.trimEnd().length
      ? parts
      : parts.slice(0, 1).map((part) => ({ ...part, end: trimmed.length }))
  return {
    text: trimmed,
    parts: kept.map((part) => ({ ...part, end: Math.min(part.end, trimmed.length) })),
    x: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    y: Math.max(...runs.map((run) => run.y)),
    fontSize: Math.max(...runs.map((run) => run.fontSize)),
    bold: boldShare(parts) > 0.6,
    links: [...new Set(runs.flatMap((run) => (run.link === undefined ? [] : [run.link])))],
  }
}

function boldShare(parts: readonly Part[]): number {
  const length = (some: readonly Part[]): number => some.reduce((sum, part) => sum + part.end - part.start, 0)
  return length(parts.filter((part) => part.bold)) / Math.max(1, length(parts))
}
