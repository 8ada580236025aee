/** Email, phone and links: from the words of the page and from what its hyperlinks point to. */
import type { Line } from './lines.ts'
import type { Section } from './sections.ts'
import type { Found } from './work.ts'

export type Contact = {
  readonly email: Found | undefined
  readonly phone: Found | undefined
  readonly links: readonly LinkFound[]
}

/** A link; `isWritten` when its address stands on the page, not only behind other words. */
export type LinkFound = Found & { readonly isWritten: boolean }

export const emailPattern =
  /(?<![\p{L}\d._%+'-])[\p{L}\d](?:[\p{L}\d._%+'-]*[\p{L}\d_+-])?\s?@\s?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+[\p{L}]{2,24}/gu
const phonePattern =
  /(?<![\p{L}\d/.@_-])(?:\(?\+\s?\d{1,3}\)?(?: ?[.-] ?| )?)?(?:\(0\)[\s.-]?)?\(?\d{1,5}\)?(?:(?: ?[./-] ?| )?\(?\d{1,5}\)?){1,6}(?![\p{L}\d@])/gu
const endings =
  'com|org|net|io|dev|me|co|app|ai|in|de|fr|es|br|pt|uk|us|eu|ch|at|nl|be|se|no|dk|fi|pl|it|tech|info|xyz|site|page|blog|design|edu|gov|ly|to|gg|so|sh|cloud|online|website|world|space|studio|pro|codes|works|cv|bio|link|art|ca|au|nz|jp|kr|cn|ru|mx|ar|cl'
export const linkPattern = new RegExp(
  String.raw`(?:https?:\/\/|www\.)[^\s|,;<>()"“”]+|(?<![\p{L}\d@._/-])(?:[a-z\d-]+\.)+(?:${endings})(?![\p{L}\d@])(?:\/[^\s|,;<>()"“”]*)?`,
  'giu',
)

export function readContact(sections: readonly Section[], lines: readonly Line[], targets: readonly string[]): Contact {
  const near = nearTheName(sections, lines)
  const linked = fromTarget(lines, targets, 'mailto:')
  const written = first(near, emailsOf) ?? first(lines, emailsOf)
  // An address that a narrow column cut in two is whole in its link.
  const email = written === undefined || linked?.text.startsWith(written.text) === true ? linked : written
  const phone =
    first(near, phonesOf) ??
    fromTarget(lines, targets, 'tel:') ??
    first(lines.slice(0, 12), phonesOf) ??
    first(lines, phonesOf)
  const own = sections.some(({ kind }) => kind === 'contact' || kind === 'links')
    ? near
    : [...near, ...besides(lines, near)]
  return { email, phone, links: linksOf(own) }
}

/** What stands under contact and links, and above the first heading, in whichever column. */
function nearTheName(sections: readonly Section[], lines: readonly Line[]): Line[] {
  const own = sections
    .filter(({ kind }) => ['top', 'contact', 'links'].includes(kind))
    .flatMap((section) => section.lines)
  const headings = sections.flatMap(({ heading }) => (heading?.page === 0 ? [heading.y] : []))
  const highest = Math.min(...headings)
  const above = Number.isFinite(highest) ? lines.filter((line) => line.page === 0 && line.y < highest - 1) : []
  return [...own, ...above.filter((line) => !own.includes(line))]
}

/** A person whose page begins with a heading still has profiles on it. */
function besides(lines: readonly Line[], near: readonly Line[]): Line[] {
  const isProfile = /(?:linkedin\.com\/in|github\.com\/[\w-]+(?![\w-]*\/))/iu
  return near.length > 0 ? [] : lines.slice(0, 15).filter((line) => isProfile.test(line.text))
}

function first(lines: readonly Line[], read: (line: Line) => Found[]): Found | undefined {
  for (const line of lines) {
    const [found] = read(line)
    if (found !== undefined) return found
  }
  return undefined
}

function emailsOf(line: Line): Found[] {
  return [...line.text.matchAll(emailPattern)].map((match) => ({
    text: match[0].replaceAll(' ', '').replace(/^mailto:/iu, ''),
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
    confidence: 0.98,
  }))
}

/** Phone numbers in running text, as written. */
export function phonesIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => phonesOf({ text: line, start: 0 }).map((phone) => phone.text))
}

function phonesOf(line: Pick<Line, 'text' | 'start'>): Found[] {
  const text = line.text
    .replace(emailPattern, (email) => '@'.repeat(email.length))
    .replace(linkPattern, (link) => '@'.repeat(link.length))
  return [...text.matchAll(phonePattern)].flatMap((match) => {
    const digits = match[0].replace(/\D/g, '')
    const isLabelled = /(?:phone|tel|mobile|cell|mob|telefon|telefono|handy|móvil|फ़ोन|मोबाइल)\W*$/iu.test(
      text.slice(0, match.index),
    )
    const isLong = digits.length >= (match[0].includes('+') ? 7 : 9) && digits.length <= 15
    const isDates =
      /(?:19|20)\d{2}\s*[-–/]\s*(?:19|20)?\d{2}/u.test(match[0]) || /^(?:19|20)\d{2}[-/.]\d{2}/u.test(match[0].trim())
    if (isDates || !(isLong || (isLabelled && digits.length >= 6 && digits.length <= 15))) return []
    const phone = match[0].trim()
    const start = line.start + match.index + match[0].indexOf(phone)
    return [
      { text: phone, start, end: start + phone.length, confidence: phone.startsWith('+') || isLabelled ? 0.97 : 0.92 },
    ]
  })
}

function fromTarget(lines: readonly Line[], targets: readonly string[], scheme: string): Found | undefined {
  const target = targets.find((link) => link.toLowerCase().startsWith(scheme))
  if (target === undefined) return undefined
  const value = unescaped(target.slice(scheme.length).split('?')[0] ?? '')
  if (value.trim() === '') return undefined
  const line = lines.find((line) => line.segments.some((segment) => segment.links.includes(target)))
  const start = line?.start ?? 0
  return { text: value, start, end: start + (line?.text.length ?? 0), confidence: 0.9 }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function linksOf(lines: readonly Line[]): LinkFound[] {
  const found = lines.flatMap((line, index) => [
    ...writtenOn(line, lines[index + 1]).map((link) => ({ ...link, isWritten: true })),
    ...targetsOn(line).map((link) => ({ ...link, isWritten: false })),
  ])
  const kept = new Map<string, LinkFound>()
  for (const link of found) {
    const key = linkKey(link.text)
    if (key === '' || kept.has(key)) continue
    kept.set(key, link)
  }
  return [...kept.values()]
}

/** The same place, however it is written. */
export function linkKey(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/?#.]+$/u, '')
}

function targetsOn(line: Line): Found[] {
  return line.segments.flatMap((segment) =>
    segment.links
      .filter((link) => /^https?:\/\//iu.test(link))
      .map((link) => ({
        text: link,
        start: segment.start,
        end: segment.start + segment.text.length,
        confidence: 0.95,
      })),
  )
}

function writtenOn(line: Line, next: Line | undefined): Found[] {
  const text = line.text.replace(emailPattern, (email) => '@'.repeat(email.length))
  return [...text.matchAll(linkPattern)].map((match) => {
    const link = match[0].replace(/[.:]+$/u, '')
    const isCut = /[/-]$/u.test(link) && match.index + match[0].length >= text.trimEnd().length
    const rest =
      isCut && next !== undefined && /^[\w./-]+$/u.test(next.text) && Math.abs(next.x - line.x) < 3 ? next.text : ''
    const start = line.start + match.index
    const end = rest === '' || next === undefined ? start + link.length : next.start + rest.length
    return { text: link + rest, start, end, confidence: 0.9 }
  })
}
