/** Dates as resumes write them: `Jan 2020 – Present`, `03/2019-11/2021`, `2017–19`, `seit Mai 2020`, `Summer 2018`. */
import { monthNames, monthNumber } from './months.ts'
import type { ProfileDate } from './profile.ts'

export type DateSpan = {
  /** Offsets into the text that was searched. */
  readonly start: number
  readonly end: number
  readonly from: ProfileDate | null
  /** `null` with `isOpen` means until now. */
  readonly to: ProfileDate | null
  readonly isOpen: boolean
  readonly isRange: boolean
}

const year = String.raw`(?:19[5-9]\d|20[0-4]\d)`
const month = String.raw`(?:${monthNames.join('|')})(?![\p{L}\p{M}])`
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|\.|º|er)?)`
const of = String.raw`(?:\s*(?:,|\.|/|-|de|del|of)?\s*)`
const point = [
  String.raw`(?:${day}\s*(?:de\s+)?)?${month}\.?${of}(?:${day},?\s+)?(?:${year}|['’]\d{2})(?!\d)`,
  String.raw`(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-]${year}`,
  String.raw`(?:0?[1-9]|1[0-2])\s?[./-]\s?${year}(?!\d)`,
  String.raw`${year}[./-](?:0[1-9]|1[0-2])(?:[./-](?:0[1-9]|[12]\d|3[01]))?(?!\d)`,
  String.raw`(?:Q[1-4]\s*)?${year}(?!\d)`,
].join('|')
const open =
  'present|current|currently|now|today|ongoing|to date|till date|date|till now|until now|actualidad|la actualidad|actual|' +
  "actualmente|presente|hoy|heute|aktuell|jetzt|gegenwart|gegenwartig|aujourd'?hui|present|en cours|maintenant|actuel|" +
  'atual|atualmente|hoje|momento|o momento|वर्तमान|वतमान|अब तक|अभी तक|आज|अब|∞'
const separator = String.raw`(?:\s*(?:-{1,3}|[–—‒―−~→]|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bbis\b|\bzum?\b|\bà\b|\ba\b|\bau\b|\bhasta\b|\bate\b|\bal\b|से|\/)\s*(?:la |l'|o |el |heute )?\s*|\s+(?=${month}|(?:present|current)\b))`
const since = String.raw`(?:since|seit|desde|depuis|from|ab)`

const range = new RegExp(
  String.raw`(?<![\p{L}\p{N}.$€£%])(?:(?<from>${point})${separator}(?:(?<to>${point})|(?<open>${open})(?![\p{L}])|(?<short>\d{2})(?![\d\p{L}%,.]))|(?<=^|[\s(])${since}\s+(?<since>${point})|(?<onlyopen>${month}\.?)${separator}(?<sharedto>${month}\.?\s*${year})|(?<single>${point}))(?![\d])`,
  'giu',
)

/** Every date or range in the text, in order. Offsets fit the text as given. */
export function dateSpans(text: string): DateSpan[] {
  if (!/\d\d/u.test(text)) return []
  return [...foldedInPlace(text).matchAll(range)].flatMap((match): DateSpan[] => {
    const groups = match.groups ?? {}
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (groups['single'] !== undefined) {
      const date = dateOf(groups['single'])
      return [{ ...span, from: null, to: date, isOpen: false, isRange: false }]
    }
    if (groups['since'] !== undefined) {
      return [{ ...span, from: dateOf(groups['since']), to: null, isOpen: true, isRange: true }]
    }
    if (groups['sharedto'] !== undefined) {
      const to = dateOf(groups['sharedto'])
      const from = dateOf(`${groups['onlyopen'] ?? ''} ${to?.slice(0, 4) ?? ''}`)
      return [{ ...span, from, to, isOpen: false, isRange: true }]
    }
    const from = dateOf(groups['from'] ?? '')
    if (groups['open'] !== undefined) return [{ ...span, from, to: null, isOpen: true, isRange: true }]
    const to = groups['short'] === undefined ? dateOf(groups['to'] ?? '') : century(from, groups['short'])
    return [{ ...span, from, to, isOpen: false, isRange: true }]
  })
}

/** The years a range covers, ends included, as month numbers counted from year 0; `undefined` without a start. */
export function monthOf(date: ProfileDate, end: 'first' | 'last'): number {
  const [years = '0', months] = date.split('-')
  const fallback = end === 'first' ? 1 : 12
  return Number(years) * 12 + (months === undefined ? fallback : Number(months)) - 1
}

function dateOf(text: string): ProfileDate | null {
  const folded = text.trim().replaceAll('’', "'")
  const years = new RegExp(year).exec(folded)?.[0] ?? shortYear(folded)
  if (years === undefined) return null
  const named = new RegExp(month, 'iu').exec(folded)?.[0]
  const number = named === undefined ? numericMonth(folded, years) : monthNumber(named.toLowerCase())
  return number === undefined ? years : `${years}-${String(number).padStart(2, '0')}`
}

function shortYear(text: string): string | undefined {
  const digits = /'(\d{2})$/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits) > 50 ? `19${digits}` : `20${digits}`
}

function numericMonth(text: string, years: string): number | undefined {
  const quarter = /^Q([1-4])/i.exec(text)?.[1]
  if (quarter !== undefined) return Number(quarter) * 3 - 2
  const parts = text.split(/[./-]/).map((part) => part.trim())
  const at = parts.indexOf(years)
  if (parts.length < 2 || at < 0) return undefined
  const number = Number(at === 0 ? parts[1] : parts[at - 1])
  return number >= 1 && number <= 12 ? number : undefined
}

function century(from: ProfileDate | null, digits: string): ProfileDate | null {
  return from === null ? null : `${from.slice(0, 2)}${digits}`
}

/** Without Latin accents, letter for letter, so that offsets stay true. */
function foldedInPlace(text: string): string {
  return text.replace(/[\u00c0-\u024f]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
}
