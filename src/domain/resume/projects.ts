/** Projects: a name on a line of its own or at its start, and what is told below. */
import { bulletOf } from './characters.ts'
import { dateSpans } from './dates.ts'
import { isToldInSmall, partsOf, trimmed } from './fragments.ts'
import { isDateLine } from './margin.ts'
import type { Line } from './lines.ts'
import { titleScore } from './titles.ts'
import { joined, type Found } from './work.ts'

export type ProjectFound = { readonly name: Found; readonly description: string; readonly lines: readonly Line[] }

export function readProjects(lines: readonly Line[]): ProjectFound[] {
  const hasBold = lines.some(startsBold)
  const leftOf = leftEdges(lines)
  const projects: { name: Found; told: Line[] }[] = []
  let before: Line | undefined
  for (const [index, line] of lines.entries()) {
    const isName = hasBold
      ? startsBold(line) && !isSubtitle(line, before)
      : isNameLine(line, before, leftOf(line)) && !runsOn(line, lines[index + 1])
    const name = isName ? nameOf(line) : undefined
    if (name === undefined) projects.at(-1)?.told.push(line)
    else projects.push({ name, told: [rest(line, name)] })
    before = line
  }
  return projects.map(({ name, told }) => ({
    name,
    description: told.reduce((text, line) => (text === '' ? line.text : joined(text, line.text)), '').trim(),
    lines: told,
  }))
}

const label =
  /^(?:tech(?:nologies|nology| stack)?|stack|tools|skills|keywords|built with|highlights|role|links?|url|github|demo|date|duration|team)\b\s*:?/iu

function startsBold(line: Line): boolean {
  const part = line.segments[0]?.parts[0]
  return part?.bold === true && part.end - part.start > 2 && !isDateLine(line.text) && !label.test(line.text)
}

/** Where unbulleted text begins in each block; anywhere, where it is centred. */
function leftEdges(lines: readonly Line[]): (line: Line) => number {
  const edges = new Map<number, number>()
  for (const block of new Set(lines.map((line) => line.block))) {
    const inside = lines.filter((line) => line.block === block)
    const plain = inside.filter((line) => !line.hasBullet).map((line) => line.x)
    edges.set(block, isCentered(inside) ? Infinity : Math.min(...plain))
  }
  return (line) => edges.get(line.block) ?? line.x
}

/** Lines of all lengths around one middle. */
function isCentered(lines: readonly Line[]): boolean {
  const middles = lines.map((line) => (line.x + line.right) / 2)
  const spread = Math.max(...middles) - Math.min(...middles)
  return lines.length > 3 && spread < 6 && new Set(lines.map((line) => Math.round(line.x))).size > 2
}

/** A role below a name: "Project Lead". */
function isSubtitle(line: Line, before: Line | undefined): boolean {
  return before !== undefined && !before.hasBullet && line.gap <= 1.95 && titleScore(line.text) >= 2.5
}

/** Whether the next line goes on in the middle of this one's sentence. */
function runsOn(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined && next.block === line.block && next.gap < 1.9 && /^\p{Ll}/u.test(next.text) && !next.hasBullet
  )
}

function isNameLine(line: Line, before: Line | undefined, left: number): boolean {
  if (isDateLine(line.text) || label.test(line.text)) return false
  const words = line.text.split(/\s+/u).length
  const named = /^[^.]{2,48}?(?::\s|\s[–—|-]\s)/u.test(line.text)
  if (line.hasBullet) return named && (before === undefined || before.hasBullet || /[.]$/u.test(before.text))
  if (line.x > left + 0.7 * line.fontSize || isSubtitle(line, before)) return false
  const isTold =
    isToldInSmall(line.text) ||
    (before !== undefined && isToldInSmall(before.text) && !/[.]$/u.test(before.text) && line.gap < 1.9)
  const isShort =
    words <= 9 && !isTold && !/[.;,]$/u.test(line.text) && /^[\p{Lu}\d\p{Lo}]|^[a-z]+[-A-Z\d]/u.test(line.text)
  const follows =
    before === undefined ||
    before.hasBullet ||
    line.gap > 1.6 ||
    /[.]$/u.test(before.text) ||
    before.block !== line.block ||
    before.x > left + 0.7 * line.fontSize
  return follows && (isShort || named || partsOf(line).dates.length > 0)
}

/** The bold beginning of a line, or what stands before a colon, a dash, a bracket or a date. */
function nameOf(line: Line): Found | undefined {
  const [first] = line.segments
  if (first === undefined) return undefined
  const [head, next] = first.parts
  const boldEnd = head?.bold === true && next !== undefined ? head.end : first.text.length
  const date = dateSpans(first.text).find((span) => span.start > 2)?.start ?? first.text.length
  const title = first.text.slice(0, Math.min(boldEnd, date))
  const cut = /:\s|:$|\s[(|–—-]\s?|,\s|\s\[|\s[·•]\s/u.exec(title)?.index
  const kept = trimmed(cut === undefined || cut < 2 ? title : title.slice(0, cut), first.start)
  if (kept === undefined || kept.text.split(/\s+/u).length > 12 || bulletOf(kept.text) !== '') return undefined
  return { text: kept.text, start: kept.start, end: kept.start + kept.text.length, confidence: line.bold ? 0.85 : 0.65 }
}

/** The line without the name it begins with. */
function rest(line: Line, name: Found): Line {
  const from = Math.max(0, name.end - line.start)
  const text = line.text.slice(from).replace(/^[\s:|·—–,-]+/u, '')
  return { ...line, text: isDateLine(text) ? '' : text, start: line.start + line.text.length - text.length }
}
