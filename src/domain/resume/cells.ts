/** Texts that a narrow cell broke over two rows: a date beside a title, a heading in the margin. Made whole before lines are read. */
import { dateSpans } from './dates.ts'
import { sectionNamed } from './section-names.ts'
import { rowsOf, type Segment } from './segments.ts'

/** The segments of one block, with broken dates and margin headings joined to where they begin. */
export function wholeCells(segments: readonly Segment[]): Segment[] {
  const headed = joinedHeadings(segments)
  return joinedDates(headed.map((segment) => besideText(segment, headed)))
}

function joinedHeadings(segments: readonly Segment[]): Segment[] {
  const bold = segments.filter((segment) => segment.bold)
  const pairs = bold.flatMap((upper) => {
    const lower = bold.find((segment) => isBelow(upper, segment) && isBrokenHeading(upper, segment, segments))
    return lower === undefined ? [] : [{ upper, lower }]
  })
  const whole = new Map(pairs.map(({ upper, lower }) => [upper, joined(upper, lower)]))
  const gone = new Set(pairs.map(({ lower }) => lower))
  return segments.filter((segment) => !gone.has(segment)).map((segment) => whole.get(segment) ?? segment)
}

function joinedDates(segments: readonly Segment[]): Segment[] {
  const rows = rowsOf(segments)
  const gone = new Set<Segment>()
  const whole = new Map<Segment, Segment>()
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1] ?? []
    for (const upper of row) {
      const lower = below.find((segment) => isBelow(upper, segment) && isBrokenDate(upper, segment))
      if (lower === undefined || gone.has(upper)) continue
      whole.set(upper, joined(upper, lower))
      gone.add(lower)
      // The cell beside a broken date broke too, if its next word had no room.
      const beside = row.find((segment) => segment.right < upper.x)
      const rest = below.find((segment) => beside !== undefined && segment !== lower && isBelow(beside, segment))
      if (beside === undefined || rest === undefined || !hadNoRoom(beside, rest, upper)) continue
      whole.set(beside, joined(beside, rest))
      gone.add(rest)
    }
  }
  return segments.filter((segment) => !gone.has(segment)).map((segment) => whole.get(segment) ?? segment)
}

/** A heading in the margin often sits a little off the line it stands beside; it moves to that line. */
function besideText(segment: Segment, all: readonly Segment[]): Segment {
  if (!segment.bold || sectionNamed(segment.text) === undefined) return segment
  const near = all.filter((other) => other !== segment && Math.abs(other.y - segment.y) < 0.9 * segment.fontSize)
  if (near.length === 0 || near.some((other) => other.x < segment.right)) return segment
  const [first] = near.toSorted((a, b) => a.y - b.y)
  return first === undefined ? segment : { ...segment, y: first.y }
}

function isBelow(upper: Segment, lower: Segment): boolean {
  const gap = (lower.y - upper.y) / upper.fontSize
  const isAligned = Math.abs(upper.x - lower.x) < 3 || Math.abs(upper.right - lower.right) < 3
  return (
    isAligned && gap > 0.5 && gap < 1.9 && Math.abs(upper.fontSize - lower.fontSize) < 0.5 && upper.bold === lower.bold
  )
}

/** `03/2019 –` above `today`, `May 2023 - June` above `2024`. */
function isBrokenDate(upper: Segment, lower: Segment): boolean {
  if (
    lower.text.length > 20 ||
    upper.text.length > 40 ||
    !/(?:[-–—]|\bto|\bbis|\ba|\bà|से|[-–—]\s*\p{L}+\.?(?:\s+de)?)$/iu.test(upper.text)
  )
    return false
  const spans = dateSpans(`${upper.text} ${lower.text}`)
  return spans.some((span) => span.isRange && span.start < 3 && span.end > upper.text.length + lower.text.length - 1)
}

/** Two rows of a heading in the margin: together a section's name, with text beside it. */
function isBrokenHeading(upper: Segment, lower: Segment, all: readonly Segment[]): boolean {
  if (sectionNamed(`${upper.text} ${lower.text}`) === undefined || upper.right - upper.x > 160) return false
  const reach = 1.6 * upper.fontSize
  const near = all.filter(
    (other) => other !== upper && other !== lower && other.y > upper.y - reach && other.y < lower.y + reach,
  )
  const right = Math.max(upper.right, lower.right)
  const beside = near.filter(
    (other) => other.y > upper.y - 0.9 * upper.fontSize && other.y < lower.y + 0.9 * upper.fontSize,
  )
  return beside.length > 0 && beside.every((other) => other.x > right)
}

function hadNoRoom(beside: Segment, rest: Segment, limit: Segment): boolean {
  const first = rest.text.split(' ')[0]?.length ?? 0
  const width = ((rest.right - rest.x) * (first + 1)) / rest.text.length
  return beside.right + width > limit.x - 12
}

function joined(upper: Segment, lower: Segment): Segment {
  const shift = upper.text.length + 1
  return {
    ...upper,
    text: `${upper.text} ${lower.text}`,
    parts: [
      ...upper.parts,
      ...lower.parts.map((part) => ({ ...part, start: part.start + shift, end: part.end + shift })),
    ],
    right: Math.max(upper.right, lower.right),
    links: [...new Set([...upper.links, ...lower.links])],
  }
}
