/** Studies: institutions and degrees by their words, and by their place in the header where the words do not tell. */
import { folded } from './characters.ts'
import { isDateLine } from './margin.ts'
import { partsOf, splitAt, trimmed, type Fragment } from './fragments.ts'
import type { DateSpan } from './dates.ts'
import type { Line } from './lines.ts'
import type { ProfileDate } from './profile.ts'
import { skillNamed } from './taxonomy/index.ts'
import { datesOf, type Found } from './work.ts'

export type StudyFound = {
  readonly institution: Found | undefined
  readonly degree: Found | undefined
  readonly end: ProfileDate | null
}

const institution =
  /\b(?:universit\w*|universidad\w*|universidade|college|institute?o?|instituto|school|academy|academia|polytechnic|politecnic\w*|polytechnique|hochschule|fachhochschule|gymnasium|berufsschule|ecole|lycee|faculdade|escola|escuela|facultad|faculty of|seminary|conservator\w+|bootcamp|iit|nit|iiit|mit|eth|epfl|ucla|usc|nyu|caltech|kth|upc|unam|usp|tu|georgia tech|insa|epitech|ensimag|polytech|centrale|hec|sciences po|virginia tech|texas tech|iim|bits|general assembly|coursera|udacity|brainstation|lambda school|flatiron)\b|विश्वविद्यालय|वश्ववालय|संस्थान|विद्यालय|महाविद्यालय/u

const degree =
  /\b(?:bachelor\w*|master\w*|masters|doctor\w*|phd|ph\.d\.?|d\.phil|associate (?:of|degree|in)|associate's|diploma\w*|diplom\w*|certificate|degree|licenciatura|licenciad[oa]|grado|ingenieria|ingeniero|maestria|doctorado|bachillerato|magister|staatsexamen|abitur|promotion|ausbildung zum|licence|maitrise|doctorat|baccalaureat|bts|dut|but|bacharel\w*|mestrado|doutorado|tecnologo|graduacao|pos-graduacao|minor|major|immersive|nanodegree|study abroad|high school|secondary|higher secondary|matriculation|ged|foundation degree|honours|program|programme|course)\b|(?<![\p{L}.])(?:b\.?\s?s\.?(?:c|e)?|m\.?\s?s\.?c?|b\.?\s?a|m\.?\s?a|b\.?\s?eng|m\.?\s?eng|b\.?\s?tech|m\.?\s?tech|b\.?\s?e|m\.?\s?e|b\.?com|m\.?com|bba|mba|bca|mca|b\.?\s?arch|m\.?\s?arch|b\.?\s?ed|m\.?\s?ed|m\.?\s?phil|ll\.?b|ll\.?m|j\.?d|m\.?d|a\.?a\.?s?|a\.?s|hnd|hsc|ssc|gcse|a-levels?|bfa|mfa|mph|mpa|meng|beng|bsc|msc|btech|mtech)(?:\s?\(hons\.?\))?\.?(?![\p{L}'])|स्नातक|स्नातक|परास्नातक|स्नातक|बी\.टेक|एम\.टेक|डिप्लोमा/iu

const aside =
  /\b(?:gpa|cgpa|grade|note|notendurchschnitt|percentage|coursework|courses|thesis|honou?rs:|activities|dean's list|relevant|minor:|major courses|score|cum laude|graduated|expected|anticipated)\b|^\d+(?:\.\d+)?\s*(?:%|\/\s*\d)/iu

type Reading = {
  institution: Found | undefined
  degree: Found | undefined
  area: Found | undefined
  dates: DateSpan[]
  plain: Found[]
}

export function readStudies(lines: readonly Line[]): StudyFound[] {
  const readings: Reading[] = []
  let current: Reading | undefined
  let institutionFirst: boolean | undefined
  const open = (): Reading => {
    current = { institution: undefined, degree: undefined, area: undefined, dates: [], plain: [] }
    readings.push(current)
    return current
  }
  const left = Math.min(...lines.map((line) => line.x))
  for (const line of lines.filter((line) => !isAside(line) && !isSubordinate(line, left))) {
    const { fragments, dates } = partsOf(line)
    const kinds = fragments.flatMap(splitStudy)
    institutionFirst ??= kinds.find(({ kind }) => kind !== 'plain')?.kind === 'institution'
    const starts =
      current === undefined ||
      kinds.some(({ kind }) => isTaken(current, kind, institutionFirst)) ||
      (isFresh(line, dates, current) && kinds.length > 0)
    const reading = starts || current === undefined ? open() : current
    for (const { kind, found } of kinds) {
      if (kind === 'institution') reading.institution ??= found
      else if (kind === 'degree') reading.degree ??= found
      else reading.plain.push(found)
    }
    reading.dates.push(...dates)
  }
  return inherited(readings.map(completed)).filter(
    (study) => study.institution !== undefined || study.degree !== undefined,
  )
}

function isTaken(current: Reading | undefined, kind: Kind, institutionFirst: boolean | undefined): boolean {
  if (current === undefined || kind === 'plain') return false
  if (kind === 'institution' && institutionFirst === true && current.degree !== undefined) return true
  return kind === 'institution' ? current.institution !== undefined : current.degree !== undefined
}

/** A bold line, or one with a date of its own, after a finished entry. */
function isFresh(line: Line, dates: readonly DateSpan[], current: Reading | undefined): boolean {
  if (current === undefined || current.dates.length === 0 || isDateLine(line.text)) return false
  const isWhole =
    (current.institution !== undefined || current.degree !== undefined) &&
    current.plain.length + (current.institution ? 1 : 0) + (current.degree ? 1 : 0) >= 2
  return isWhole && (dates.length > 0 || (line.bold && line.gap > 1.6))
}

function isAside(line: Line): boolean {
  const text = folded(line.text)
  const words = line.text.split(/\s+/u).length
  if (line.hasBullet && !degree.test(folded(line.text)) && !institution.test(text)) return true
  if (words > 18) return true
  return aside.test(text.slice(0, 24)) && !institution.test(text)
}

/** Indented below an entry: courses and the like. */
function isSubordinate(line: Line, left: number): boolean {
  const isIndented = line.x > left + 1.8 * line.fontSize && line.x < left + 60
  return isIndented && !line.bold && kindOf(line.text).kind === 'plain' && partsOf(line).dates.length === 0
}

type Kind = 'institution' | 'degree' | 'plain'
type Sorted = { readonly kind: Kind; readonly found: Found }

/** A fragment may hold both: "B.S. Computer Science, MIT". */
function splitStudy(fragment: Fragment): Sorted[] {
  const whole = kindOf(fragment.text)
  if (whole.both) {
    const parts = bothParts(fragment)
    if (parts !== undefined) return parts
  }
  if (isAsideText(fragment.text)) return []
  return [sorted(whole.kind, withoutAside(fragment.text), fragment.start)]
}

/** "B.S., Computer Science, cum laude, GPA: 3.7" → "B.S., Computer Science". */
function withoutAside(text: string): string {
  return text.replace(
    /[\s,;(·-]+(?:summa cum laude|magna cum laude|cum laude|c?gpa|grade|with (?:honou?rs|distinction)|\d\.\d+\s*(?:gpa|\/)).*$/iu,
    '',
  )
}

function isAsideText(text: string): boolean {
  return aside.test(folded(text)) && !degree.test(folded(text)) && !institution.test(folded(text))
}

function kindOf(text: string): { readonly kind: Kind; readonly both: boolean } {
  const isInstitution = institution.test(folded(text))
  const isDegree = degree.test(folded(text))
  if (isInstitution && isDegree)
    return {
      kind: /^(?:\S+\s+){0,2}(?:university|college|institute|school)/iu.test(text) ? 'institution' : 'degree',
      both: true,
    }
  return { kind: isInstitution ? 'institution' : isDegree ? 'degree' : 'plain', both: false }
}

function bothParts(fragment: Fragment): Sorted[] | undefined {
  for (const pattern of [/\s+(?:at|from|an der|en la|à)\s+/giu, /,\s+|\s-\s|;\s+/gu]) {
    const pieces = splitAt(fragment.text, pattern)
    const cut = pieces.slice(1).findLast(({ at }) => {
      const [left, right] = [kindOf(fragment.text.slice(0, at)), kindOf(fragment.text.slice(at))]
      return (
        (left.kind === 'degree' && right.kind === 'institution' && !right.both) ||
        (left.kind === 'institution' && !left.both && right.kind === 'degree')
      )
    })
    const at = cut?.at
    if (at === undefined) continue
    const before = pieces.findLast((piece) => piece.at < at)
    const left = trimmed(fragment.text.slice(0, (before?.at ?? 0) + (before?.text.length ?? 0)), fragment.start)
    const right = trimmed(fragment.text.slice(at), fragment.start + at)
    if (left === undefined || right === undefined) continue
    return [
      sorted(kindOf(left.text).kind, left.text, left.start),
      sorted(kindOf(right.text).kind, right.text, right.start),
    ]
  }
  return undefined
}

function sorted(kind: Kind, text: string, start: number): Sorted {
  return { kind, found: { text, start, end: start + text.length, confidence: kind === 'plain' ? 0.5 : 0.9 } }
}

/** `CSE 451` */
const courseCode = /^\p{Lu}{2,5}[\s-]?\d{2,4}\b/u

/** What no word told: the field of study beside its degree, or the missing half of a pair. */
function completed({ institution, degree, plain, dates }: Reading): StudyFound {
  const [first, second] = plain.filter(({ text }) => skillNamed(text)?.kind !== 'technology' && !courseCode.test(text))
  const end = endOf(dates)
  if (institution !== undefined && degree !== undefined) {
    const area = plain.find((found) => found.text.split(/\s+/u).length <= 6 && !isAsideText(found.text))
    return { institution, degree: withArea(degree, area), end }
  }
  if (institution !== undefined) return { institution, degree: first, end }
  if (degree !== undefined) return { institution: first, degree, end }
  return { institution: second === undefined ? undefined : first, degree: second, end }
}

/** A degree that does not say in what. */
const bareDegree =
  /^(?:(?:bachelor|master|associate|doctor|licence|licenciatura|bacharelado|mestrado|grado|maestria)(?:'?s)?(?: degree)?(?: (?:of|en|in) (?:arts|science|applied science|engineering|technology|philosophy|fine arts|sciences))?|[a-z]{1,4}\.?(?:\s?[a-z]{1,4}\.?){0,2}|diploma|certificate|minor|major)$/u

function withArea(degree: Found, area: Found | undefined): Found {
  const isBare = bareDegree.test(folded(degree.text))
  if (area === undefined || !isBare) return degree
  const [from, to] = area.start < degree.start ? [area, degree] : [degree, area]
  return { text: `${degree.text} ${area.text}`, start: from.start, end: to.end, confidence: 0.75 }
}

/** Two degrees from one institution: the second stands under the first's name. */
function inherited(studies: readonly StudyFound[]): StudyFound[] {
  return studies.map((study, index) => {
    const before = studies[index - 1]
    return study.institution === undefined && before?.institution !== undefined
      ? { ...study, institution: before.institution }
      : study
  })
}

function endOf(dates: readonly DateSpan[]): ProfileDate | null {
  const { start, end } = datesOf(dates)
  return end ?? (dates.some((span) => span.isOpen) ? null : start)
}
