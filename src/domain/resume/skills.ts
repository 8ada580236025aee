/** Skills: the items of the skills section, and the technologies named anywhere else. */
import { folded } from './characters.ts'
import type { Line } from './lines.ts'
import type { Section } from './sections.ts'
import { skillNamed, skillsSpelling, technologiesIn, type SkillKind, type SkillMention } from './taxonomy/index.ts'

export type SkillFound = {
  readonly name: string
  readonly kind: SkillKind
  /** As the resume has it: `ReactJS` for React. */
  readonly written: string
  /** Listed as a skill, or named where work and projects are told. */
  readonly listed: boolean
  readonly start: number
  readonly end: number
  readonly confidence: number
}

const grade =
  /^(?:(?:native|fluent|expert|advanced|intermediate|beginner|basic|basics|proficient|familiar|master|competent|novice|working knowledge|good|strong|excellent|skilled|experienced|conversational|elementary|professional|mother tongue|learning|amateur|avanzado|intermedio|basico|fortgeschritten|grundkenntnisse|sehr gut|gut|avance|intermediaire|debutant|avancado|intermediario)(?:\s+(?:in|level|knowledge|user|proficiency|with))?|\d+\+?\s*(?:years?|yrs?)?|[★☆●○•◦\s]+|\d+\s*%|\d\s*\/\s*\d+)$/iu

const spoken = new Set(
  (
    'english spanish german french portuguese italian dutch russian chinese mandarin cantonese japanese korean arabic hindi bengali ' +
    'urdu tamil telugu marathi gujarati punjabi polish czech turkish greek hebrew swedish norwegian danish finnish hungarian ' +
    'ukrainian romanian vietnamese thai indonesian igbo yoruba swahili ingles espanol aleman frances portugues englisch deutsch ' +
    'spanisch franzosisch anglais espagnol allemand'
  ).split(' '),
)

/** Every skill once, listed ones first, each with the place where it was first found. */
export function readSkills(sections: readonly Section[]): SkillFound[] {
  const listed = sections.filter(listsSkills).flatMap((section) => listedIn(section.lines))
  const orphans = listed.length > 0 ? [] : sections.flatMap((section) => listedIn(section.lines.filter(isSkillLine)))
  const told = sections
    .filter(({ kind }) => ['work', 'projects', 'summary', 'top', 'other'].includes(kind))
    .flatMap((section) => section.lines.flatMap(toldIn))
  const once = new Map<string, SkillFound>()
  for (const skill of [...listed, ...orphans, ...told]) {
    const key = skill.name.toLowerCase()
    if (!once.has(key)) once.set(key, skill)
  }
  return [...once.values()]
}

/** The skills section, or one of another name that is mostly skills. */
function listsSkills({ kind, lines }: Section): boolean {
  return (
    kind === 'skills' || (kind === 'other' && lines.length > 0 && lines.filter(isSkillLine).length >= lines.length / 2)
  )
}

/** A line that is nothing but known skills, where no section says so. */
function isSkillLine(line: Line): boolean {
  const items = line.text.split(/\s*[,|·•;]\s*|\s{2,}/u).filter((item) => item !== '')
  return items.length > 0 && items.every((item) => skillsSpelling(item).length > 0)
}

function toldIn(line: Line): SkillFound[] {
  return technologiesIn(line.text).map(({ skill, start, end }) => ({
    name: skill.name,
    kind: skill.kind,
    written: line.text.slice(start, end),
    listed: false,
    start: line.start + start,
    end: line.start + end,
    confidence: 0.75,
  }))
}

type Piece = { readonly text: string; readonly start: number }

function listedIn(lines: readonly Line[]): SkillFound[] {
  const pieces = cellsOf(lines).flatMap((cell) => itemsOf(withoutLabel(cell)))
  return pieces.flatMap(skillOf)
}

/** Cells of the section: segments, with those that run on to the next line joined. */
function cellsOf(lines: readonly Line[]): Piece[] {
  const cells: (Piece & { readonly line: Line; readonly x: number; readonly right: number })[] = []
  const widest = Math.max(0, ...lines.map((line) => line.right))
  const labelsBeside = lines.filter(hasLabelBeside)
  for (const line of lines) {
    const skipped = labelsBeside.length > 1 && line.segments.length > 1 && line.segments.slice(1).some(isList) ? 1 : 0
    for (const [index, segment] of line.segments.slice(skipped).entries()) {
      const last = cells.at(-1)
      const text = labelled(segment.text, segment.parts)
      const isNear =
        last !== undefined && index === 0 && line.block === last.line.block && line.gap < 1.9 && !line.hasBullet
      const isListed = last !== undefined && /[,;·|/]/u.test(last.text)
      const isOpen =
        last !== undefined &&
        (/[,;·|(&/-]$/u.test(last.text) || (isListed && last.right > widest - 8 * line.fontSize) || unclosed(last.text))
      const startsAfresh =
        /^[^,]{2,40}:/u.test(text) ||
        (segment.parts[0]?.bold === true && !line.bold) ||
        (line.bold && last !== undefined && !last.line.bold)
      if (last !== undefined && isNear && isOpen && !startsAfresh) {
        const gap = ' '.repeat(Math.max(1, segment.start - (last.start + last.text.length)))
        cells[cells.length - 1] = { ...last, text: last.text + gap + text, line, right: segment.right }
      } else {
        cells.push({ text, start: segment.start, line, x: segment.x, right: segment.right })
      }
    }
  }
  return cells
}

/** "Backend      Koa, Express": the first segment says what the others are. */
function hasLabelBeside(line: Line): boolean {
  const [first, ...others] = line.segments
  return first !== undefined && !isList(first) && first.text.split(/\s+/u).length <= 4 && others.some(isList)
}

function isList({ text }: { readonly text: string }): boolean {
  return /[,;|·]\s/u.test(text)
}

function unclosed(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

/** A bold beginning before plain text is a label, even without its colon. */
function labelled(text: string, parts: Line['segments'][number]['parts']): string {
  const [first, second] = parts
  if (first?.bold !== true || second === undefined || second.bold) return text
  const head = text.slice(0, first.end).trimEnd()
  if (head.includes(',') || head.endsWith(':') || head.length > 40) return text
  return `${text.slice(0, head.length)}:${text.slice(head.length + 1)}`
}

function withoutLabel({ text, start }: Piece): Piece {
  const label = /^[^,;|:]{2,60}:(?!\/\/)\s*/u.exec(text)?.[0] ?? ''
  const rest = text.slice(label.length)
  if (rest.trim() === '') return { text: text.replace(/:\s*$/u, ''), start }
  return { text: rest, start: start + label.length }
}

const betweenItems = /\s*[,;|•·●▪]\s*|\s{2,}|\s+[–—-]\s+|\s+\/\s+|\.\s+(?=\p{Lu})/gu

/** Items between separators, but not those inside brackets. */
function itemsOf({ text, start }: Piece): Piece[] {
  const masked = text.replace(/\([^)]*\)?/gu, (inside) => '_'.repeat(inside.length))
  const pieces: Piece[] = []
  let at = 0
  for (const match of masked.matchAll(betweenItems)) {
    pieces.push({ text: text.slice(at, match.index), start: start + at })
    at = match.index + match[0].length
  }
  pieces.push({ text: text.slice(at), start: start + at })
  return pieces.flatMap(trimmedItem)
}

function trimmedItem({ text, start }: Piece): Piece[] {
  const lead = /^[\s\-–—•·:&]+|^(?:and|und|y|et|e)\s+/u.exec(text)?.[0].length ?? 0
  const kept = text
    .slice(lead)
    .replace(/[\s.:,;]+$/u, '')
    .replace(/\s+(?:and|&)$/u, '')
  return kept === '' ? [] : [{ text: kept, start: start + lead }]
}

function skillOf({ text, start }: Piece): SkillFound[] {
  const base = text.replace(/\s*\([^)]*\)?\s*/gu, ' ').trim()
  const inside = /\(([^)]*)\)?/u.exec(text)
  const nested =
    inside === null
      ? []
      : itemsOf({ text: inside[1] ?? '', start: start + inside.index + 1 })
          .filter((item) => skillNamed(item.text) !== undefined)
          .flatMap(skillOf)
  const end = start + text.length
  const known = skillNamed(base)
  if (known !== undefined)
    return [
      { name: known.name, kind: known.kind, written: base, listed: true, start, end, confidence: 0.95 },
      ...nested,
    ]
  const words = base.split(/\s+/u)
  const spelled = words.length > 1 ? skillsSpelling(base) : []
  if (spelled.length > 1) return spelled.map((mention) => listedAt(mention, base, start))
  if (!/[\p{L}]{2}/u.test(base) || grade.test(folded(base)) || spoken.has(folded(words[0] ?? ''))) return nested
  if (words.length > 5) return [...named(base, start), ...nested]
  const within = technologiesIn(base)
  // "React and Redux": two skills, when both sides are known.
  const sides = base.split(/\s+(?:and|und|y|et|&|with)\s+|\//u)
  if (sides.length > 1 && sides.every((side) => skillNamed(side) !== undefined)) return named(text, start)
  return [
    {
      name: base,
      written: base,
      kind: within.length > 0 ? 'technology' : 'soft',
      listed: true,
      start,
      end,
      confidence: 0.7,
    },
    ...nested,
  ]
}

function named(text: string, start: number): SkillFound[] {
  return technologiesIn(text).map((mention) => listedAt(mention, text, start))
}

function listedAt({ skill, start: at, end }: SkillMention, text: string, start: number): SkillFound {
  const written = text.slice(at, end)
  return {
    name: skill.name,
    kind: skill.kind,
    written,
    listed: true,
    start: start + at,
    end: start + end,
    confidence: 0.85,
  }
}
