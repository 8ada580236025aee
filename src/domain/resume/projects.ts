/** Projects: a name on a line of its own or at its start, and what is told below. */
import { bulletOf } from './characters.ts'
import { partsOf, trimmed } from './fragments.ts'
import { isDateLine } from './margin.ts'
import type { Line } from './lines.ts'
import { titleScore } from './titles.ts'
import { joined, type Found } from './work.ts'

export type ProjectFound = { readonly name: Found; readonly description: string; readonly lines: readonly Line[] }

export function readProjects(lines: readonly Line[]): ProjectFound[] {
  const hasBold = lines.some((line) => startsBold(line))
  const left = Math.min(...lines.map((line) => line.x))
  const projects: { name: Found; told: Line[] }[] = []
  let before: Line | undefined
  for (const line of lines) {
    const isName = hasBold
      ? startsBold(line) && !(before !== undefined && startsBold(before) && isSubtitle(line))
      : isNameLine(line, before, left)
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

function startsBold(line: Line): boolean {
  const part = line.segments[0]?.parts[0]
  return (
    part?.bold === true &&
    part.end - part.start > 2 &&
    !isDateLine(line.text) &&
    !/^(?:tech(?:nologies|nology| stack)?|stack|tools|role|link|url|github|demo)\b/iu.test(line.text)
  )
}

function isSubtitle(line: Line): boolean {
  return titleScore(line.text) >= 3
}

function isNameLine(line: Line, before: Line | undefined, left: number): boolean {
  if (isDateLine(line.text)) return false
  const words = line.text.split(/\s+/u).length
  const named = /^[^.]{2,48}?(?::\s|\s[–—|-]\s)/u.test(line.text)
  if (line.hasBullet) return named && (before === undefined || before.hasBullet || /[.]$/u.test(before.text))
  if (line.x > left + 0.7 * line.fontSize) return false
  const isShort = words <= 9 && !/[.;,]$/u.test(line.text) && /^[\p{Lu}\d\p{Lo}]|^[a-z]+[-A-Z\d]/u.test(line.text)
  const follows =
    before === undefined ||
    before.hasBullet ||
    line.gap > 1.6 ||
    /[.]$/u.test(before.text) ||
    before.x > left + 0.7 * line.fontSize
  if (isShort && isSubtitle(line) && before !== undefined && !before.hasBullet && line.gap <= 1.9) return false
  return follows && (isShort || named || partsOf(line).dates.length > 0)
}

function nameOf(line: Line): Found | undefined {
  const [first] = partsOf(line).fragments
  if (first === undefined) return undefined
  const cut = /:\s|\s\(|\s-\s|,\s/u.exec(first.text)?.index
  const kept = trimmed(cut === undefined || cut < 2 ? first.text : first.text.slice(0, cut), first.start)
  if (kept === undefined || kept.text.split(/\s+/u).length > 12 || bulletOf(kept.text) !== '') return undefined
  return { text: kept.text, start: kept.start, end: kept.start + kept.text.length, confidence: line.bold ? 0.85 : 0.65 }
}

/** The line without the name it begins with. */
function rest(line: Line, name: Found): Line {
  const from = Math.max(0, name.end - line.start)
  const text = line.text.slice(from).replace(/^[\s:|·—–,-]+/u, '')
  return { ...line, text: isDateLine(text) ? '' : text, start: line.start + line.text.length - text.length }
}
