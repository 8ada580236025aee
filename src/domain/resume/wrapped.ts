/** Names and titles broken over two lines, made whole again. */
import { dateSpans } from './dates.ts'
import type { Line } from './lines.ts'
import { companyScore, titleScore } from './titles.ts'

/** Joins header lines that wrap; the offsets of what is joined stay true, since a line break is as long as a space. */
export function unwrapped(lines: readonly Line[]): Line[] {
  const columns = columnsOf(lines)
  const whole: Line[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    if (before !== undefined && isWrapped(before, line, columns)) whole[whole.length - 1] = joinedLines(before, line)
    else whole.push(line)
  }
  return whole
}

/** Of each column the two lines that reach farthest: looked up for every line, in documents of thousands. */
type Columns = ReadonlyMap<string, readonly Line[]>

function columnsOf(lines: readonly Line[]): Columns {
  const columns = new Map<string, readonly Line[]>()
  for (const line of lines) {
    const farthest = [...(columns.get(columnOf(line)) ?? []), line].toSorted((a, b) => b.right - a.right)
    columns.set(columnOf(line), farthest.slice(0, 2))
  }
  return columns
}

function columnOf({ page, block }: Line): string {
  return `${page} ${block}`
}

const dangling = /(?:\s(?:at|of|and|in|for|the|de|für|und|y|e|et|des|du|da|do)|[,&/])$/iu

/** What ends a name or a title and never stands for one alone. */
const lastWord =
  /^(?:college|university|institute|school|academy|science|sciences|engineering|technology|engineer|developer|manager|analyst|group|systems)$/iu

function isWrapped(before: Line, line: Line, columns: Columns): boolean {
  const [only, ...others] = before.segments
  const isPlain = only !== undefined && others.length === 0 && line.segments.length === 1
  const isAdjacent = only !== undefined && only.start + only.text.length + 1 === line.start && !line.hasBullet
  if (!isPlain || !isAdjacent || line.block !== before.block || line.gap > 1.6) return false
  if (before.bold !== line.bold || Math.abs(before.fontSize - line.fontSize) > 0.3) return false
  if (dateSpans(before.text).length > 0 || dateSpans(line.text).length > 0) return false
  const words = line.text.split(/\s+/u).length
  if (
    words > 5 ||
    before.text.split(/\s+/u).length > 12 ||
    /[.:|]$/u.test(before.text) ||
    Math.abs(line.x - before.x) > 12
  )
    return false
  if (/^(?:https?:|www\.)/iu.test(before.text)) return false
  if (dangling.test(before.text) || lastWord.test(line.text)) return true
  return fills(before, line, columns) && (words === 1 || (titleScore(line.text) < 2 && companyScore(line.text) < 2))
}

/** Whether the next line's first word had no room: the line reaches as far as others do. */
function fills(before: Line, line: Line, columns: Columns): boolean {
  const other = columns.get(columnOf(before))?.find((each) => each !== before)
  if (other === undefined) return false
  const first = line.text.split(/\s/u)[0]?.length ?? 0
  const width = ((line.right - line.x) * (first + 1)) / line.text.length
  return before.right + width > other.right + 1 && other.right > before.right - 4
}

function joinedLines(before: Line, line: Line): Line {
  const [first] = before.segments
  const [second] = line.segments
  if (first === undefined || second === undefined) return before
  const shift = first.text.length + 1
  const parts = [
    ...first.parts,
    ...second.parts.map((part) => ({ ...part, start: part.start + shift, end: part.end + shift })),
  ]
  const text = `${first.text} ${second.text}`
  const links = [...new Set([...first.links, ...second.links])]
  return {
    ...before,
    text: `${before.text} ${line.text}`,
    y: line.y,
    right: Math.max(before.right, line.right),
    segments: [{ ...first, text, parts, links, right: Math.max(first.right, second.right) }],
  }
}
