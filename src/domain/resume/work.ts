/** Jobs: which fragment of an entry's header is the title and which the employer, decided for all entries together. */
import { companyScore, titleScore } from './titles.ts'
import { entriesOf, type Entry } from './entries.ts'
import { partsOf, splitAt, trimmed, type Fragment } from './fragments.ts'
import type { Line } from './lines.ts'
import { monthOf, type DateSpan } from './dates.ts'
import type { ProfileDate } from './profile.ts'

/** A value and where in the document's text it stands. */
export type Found = { readonly text: string; readonly start: number; readonly end: number; readonly confidence: number }

export type JobFound = {
  readonly company: Found | undefined
  readonly title: Found | undefined
  readonly start: ProfileDate | null
  readonly end: ProfileDate | null
  readonly dates: { readonly start: number; readonly end: number } | undefined
  readonly highlights: readonly string[]
}

export function readJobs(lines: readonly Line[]): JobFound[] {
  const entries = entriesOf(lines)
    .map(withHeader)
    .filter((entry) => entry.fragments.length > 0)
  const pairs = entries.map((entry) => pairOf(entry.fragments))
  const titleFirst = pairs.reduce((sum, { order, certainty }) => sum + (certainty >= 2 ? order : 0), 0) >= 0
  let company: Found | undefined
  return entries.flatMap((entry, index) => {
    const pair = pairs[index]
    if (pair === undefined) return []
    const isSure = pair.certainty >= 1
    const flips = !isSure && pair.title !== undefined && pair.company !== undefined && pair.order > 0 !== titleFirst
    const title = flips ? pair.company : pair.title
    const employer = flips ? pair.title : pair.company
    const found = employer === undefined ? company : foundOf(employer, isSure ? 0.9 : 0.6)
    if (employer !== undefined) company = found
    if (entry.dates.length === 0 && (title === undefined || found === undefined)) return []
    return [
      {
        company: found,
        title: title && foundOf(title, isSure ? 0.92 : 0.6),
        ...datesOf(entry.dates),
        highlights: tell(entry.body),
      },
    ]
  })
}

/** Where dates stand alone above bullets, the first bullet is the header. */
function withHeader(entry: Entry): Entry {
  const [first, ...body] = entry.body
  if (entry.fragments.length > 0 || first === undefined) return entry
  const { fragments } = partsOf(first)
  return first.text.split(' ').length > 14 ? entry : { ...entry, fragments, body }
}

type Pair = {
  readonly title: Fragment | undefined
  readonly company: Fragment | undefined
  /** Positive when the title comes first. */
  readonly order: number
  readonly certainty: number
}

function pairOf(all: readonly Fragment[]): Pair {
  const fragments = all.filter(({ text }) => text.split(/\s+/u).length <= 14).slice(0, 6)
  const candidates = fragments.length === 1 ? splitOne(fragments[0]) : splitTitleAtCompany(fragments)
  const [only] = candidates
  if (candidates.length < 2) {
    if (only === undefined) return { title: undefined, company: undefined, order: 0, certainty: 0 }
    const isTitle = titleScore(only.text) >= companyScore(only.text)
    return { title: isTitle ? only : undefined, company: isTitle ? undefined : only, order: 0, certainty: 1 }
  }
  const leads = candidates.slice(0, 4)
  let best = { title: leads[0], company: leads[1], order: 1, score: -Infinity }
  for (const [t, title] of leads.entries()) {
    for (const [c, company] of leads.entries()) {
      if (t === c) continue
      const near = 0.4 * (t + c) + (company.isAside ? 0.8 : 0) + (title.isAside ? 0.4 : 0)
      const score =
        titleScore(title.text) -
        companyScore(title.text) * 0.6 +
        companyScore(company.text) -
        titleScore(company.text) * 0.8 -
        near
      if (score > best.score + 1e-9) best = { title, company, order: c - t, score }
    }
  }
  const swapped = titleScore(best.company?.text ?? '') - titleScore(best.title?.text ?? '')
  return {
    title: best.title,
    company: best.company,
    order: best.order,
    certainty: Math.abs(swapped) + Math.max(0, companyScore(best.company?.text ?? '') - 1),
  }
}

/** One phrase for both: "Engineer, Acme" or "Engineer at Acme". */
function splitOne(fragment: Fragment | undefined): Fragment[] {
  if (fragment === undefined) return []
  for (const pattern of [/\s+(?:at|@|bei|chez|en|na|no)\s+/giu, /,\s+/gu, /:\s+/gu, /\.\s+/gu]) {
    const pieces = splitAt(fragment.text, pattern)
    if (pieces.length < 2) continue
    const cuts = pieces.slice(1).map(({ at }) => at)
    const splits = cuts.flatMap((at) => {
      const left = trimmed(
        fragment.text
          .slice(0, at)
          .replace(pattern, (match, offset: number) => (offset + match.length >= at ? '' : match)),
        fragment.start,
      )
      const right = trimmed(fragment.text.slice(at), fragment.start + at)
      return left === undefined || right === undefined
        ? []
        : [{ left, right, score: splitScore(left.text, right.text) }]
    })
    const best = splits.toSorted((a, b) => b.score - a.score)[0]
    if (best !== undefined && best.score > 1.5)
      return [
        { ...fragment, ...best.left },
        { ...fragment, ...best.right },
      ]
  }
  return [fragment]
}

function splitScore(left: string, right: string): number {
  const one = titleScore(left) + companyScore(right) - titleScore(right) - companyScore(left) * 0.5
  const other = titleScore(right) + companyScore(left) - titleScore(left) - companyScore(right) * 0.5
  return Math.max(one, other)
}

/** Where the first of several fragments holds both, and the next is neither, the first is taken apart. */
function splitTitleAtCompany(fragments: readonly Fragment[]): Fragment[] {
  const [first, ...rest] = fragments
  if (first === undefined) return []
  const isPlain = rest.every(({ text }) => titleScore(text) < 2 && companyScore(text) < 2)
  const split = /,|\sat\s/iu.test(first.text) && isPlain ? splitOne(first) : [first]
  return split.length === 2 && companyScore(split[1]?.text ?? '') >= 2 ? [...split, ...rest] : [...fragments]
}

function foundOf(fragment: Fragment, confidence: number): Found {
  return { text: fragment.text, start: fragment.start, end: fragment.start + fragment.text.length, confidence }
}

/** The range of an entry; a start and an end may be two single dates. */
export function datesOf(spans: readonly DateSpan[]): Pick<JobFound, 'start' | 'end' | 'dates'> {
  const range = spans.find((span) => span.isRange)
  const [first, second] = spans
  if (range !== undefined) return { start: range.from, end: range.isOpen ? null : range.to, dates: range }
  if (first === undefined) return { start: null, end: null, dates: undefined }
  if (second === undefined || first.to === null || second.to === null)
    return { start: first.to, end: first.to, dates: first }
  const [from, to] =
    monthOf(first.to, 'first') <= monthOf(second.to, 'first') ? [first.to, second.to] : [second.to, first.to]
  return { start: from, end: to, dates: { start: first.start, end: second.end } }
}

/** What is told, sentences that run over several lines joined. */
export function tell(body: readonly Line[]): string[] {
  const told: string[] = []
  let before: Line | undefined
  for (const line of body) {
    const starts =
      before === undefined || line.hasBullet || (line.x < before.x - 2 && !before.hasBullet) || line.gap > 1.9
    const last = told.at(-1)
    if (starts || last === undefined || (/[.!?]$/u.test(last) && /^\p{Lu}/u.test(line.text))) told.push(line.text)
    else told[told.length - 1] = joined(last, line.text)
    before = line
  }
  return told.filter((text) => /\p{L}/u.test(text)).slice(0, 20)
}

/** Joins a line to the one before; a word hyphenated between them becomes whole. */
export function joined(before: string, after: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? `${before.slice(0, -1)}${after}` : `${before} ${after}`
}
