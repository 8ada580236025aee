/** The candidate's name: large, near the top, made of name-like words, and often echoed by the email address. */
import { folded } from './characters.ts'
import { dateSpans } from './dates.ts'
import type { Line, PlacedSegment } from './lines.ts'
import { isPlace } from './places.ts'
import { sectionNamed } from './section-names.ts'
import { companyScore, titleScore } from './titles.ts'
import type { Found } from './work.ts'

const honorific = /^(?:dr|mr|mrs|ms|prof|herr|frau|sr|sra|m|mme)\.?\s+(?=\p{Lu})/iu
const credentials = /,\s*(?:ph\.?d|m\.?sc|mba|m\.?d|pmp|cpa|cissp|b\.?sc|esq|p\.?e|jr|sr|ii|iii)\.?(?:\s*,.*)?$/iu
const label = /^(?:name|nombre|nom|nome|नाम)\s*:\s*/iu
const documentTitle =
  /^(?:(?:my\s+)?resume|résumé|resumé|curriculum(?:\s+vitae)?|cv|lebenslauf|hoja de vida|currículo|currículum|bewerbung|जीवनवृत्त|बायोडाटा|biodata|bio-?data|portfolio)(?:\s+(?:of|de|von|di)\s+|\s*[-–—:|]\s*|$)/iu

/** How far down the document a name may stand. */
const linesSearched = 30

export function readName(lines: readonly Line[], email: string | undefined): Found | undefined {
  const searched = lines.filter((line) => line.page === 0)
  const nearTop = [...searched.slice(0, linesSearched), ...searched.filter((line) => line.y < 160).slice(0, 20)]
  const candidates = [...new Set(nearTop)].flatMap((line, index) =>
    line.segments.slice(0, 3).flatMap((segment) => candidateOf(segment, index)),
  )
  const largest = Math.max(0, ...candidates.map(({ fontSize }) => fontSize))
  const tokens = emailTokens(email)
  const scored = candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, largest, tokens) }))
    .toSorted((a, b) => b.score - a.score)
  const best = scored[0]
  if (best === undefined || best.score < 1) return undefined
  const margin = best.score - (scored.find(({ text }) => text !== best.text)?.score ?? 0)
  const confidence = Math.min(0.98, 0.55 + 0.06 * best.score + 0.04 * margin)
  return { text: best.text, start: best.start, end: best.start + best.text.length, confidence: round(confidence) }
}

type Candidate = {
  readonly text: string
  readonly start: number
  readonly fontSize: number
  readonly bold: boolean
  readonly index: number
}

function candidateOf(segment: PlacedSegment, index: number): Candidate[] {
  let text = segment.text
  let start = segment.start
  for (const lead of [documentTitle, label]) {
    const length = lead.exec(text)?.[0].length ?? 0
    text = text.slice(length)
    start += length
  }
  text = text.split(/\s*[|•·]\s*|\s[–—-]\s/u)[0] ?? ''
  text = text.replace(credentials, '').trim()
  const [beforeComma = '', afterComma] = text.split(/\s*,\s+/u)
  if (afterComma !== undefined && beforeComma.includes(' ') && titleScore(afterComma) >= 1) text = beforeComma
  const words = text.replace(honorific, '').split(/\s+/u)
  if (words.length > 5 || (words.length === 1 && segment.fontSize < 13) || text.length > 48 || text.length < 3)
    return []
  if (!words.every((word) => /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u.test(word))) return []
  if (!words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word))) return []
  if (sectionNamed(text) !== undefined || isPlace(text) || dateSpans(text).length > 0 || documentTitle.test(text))
    return []
  return [{ text, start, fontSize: segment.fontSize, bold: segment.bold, index }]
}

function scoreOf(candidate: Candidate, largest: number, tokens: ReadonlySet<string>): number {
  const words = folded(candidate.text).split(/[\s.'-]+/)
  const echoed = words.filter(
    (word) =>
      word.length > 1 && [...tokens].some((token) => token === word || (word.length > 3 && token.includes(word))),
  )
  const size = candidate.fontSize >= largest - 0.3 ? 3 : candidate.fontSize >= largest * 0.8 ? 1 : 0
  const shape = words.length >= 2 && words.length <= 4 ? 1 : 0
  const isTitle = titleScore(candidate.text) >= 2 || companyScore(candidate.text) >= 2
  return (
    size +
    shape +
    Math.min(2, echoed.length) * 1.5 +
    (candidate.bold ? 0.5 : 0) -
    candidate.index * 0.12 -
    (isTitle ? 3.5 : 0)
  )
}

function emailTokens(email: string | undefined): ReadonlySet<string> {
  const local = folded(email?.split('@')[0] ?? '')
  return new Set([...local.split(/[^\p{L}]+/u), local.replace(/[^\p{L}]/gu, '')].filter((token) => token.length > 1))
}

export function round(confidence: number): number {
  return Math.round(confidence * 100) / 100
}
