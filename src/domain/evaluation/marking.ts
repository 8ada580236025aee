/** A grader's marking scheme, as a teacher writes it down, read as key points. */
import type { KeyPoint } from '#domain/questions'
import { informationOf } from './lexicon/common-words.ts'
import { wordsOf } from './tokens.ts'

const amount = String.raw`(\d+(?:\.\d+)?|half|one|two|three)`
const unit = String.raw`(?:%|x)?\s*(?:-\s*)?(?:marks?|points?|pts?\b\.?|p\b|credits?)\s*(?:each|max)?`
/** "2 marks", "(1 point each)", "[1.5]", "+1", "0.5 -"; what stands alone in brackets is a mark too. */
const marks = new RegExp(
  String.raw`[([]?\s*[+-]?${amount}\s*${unit}\s*[)\]]?\s*[:=]?|[([]\s*[+-]?${amount}\s*[)\]]|[:=–-]\s*${amount}\s*$|^\s*\+${amount}\s*[:=-]?|^\s*${amount}\s*[:=-]\s+`,
  'giu',
)
/** Lines that say what earns nothing, not what to say. */
const noPoint =
  /^\W*(?:0|no|zero)\s*(?:marks?|points?|credit)|\b(?:no attempt|blank|irrelevant|incorrect answer|no answer)\b/iu
const itemMark = /^\s*(?:[●•○◦▪–*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/u
/** What a teacher says to whoever marks before coming to the matter. */
const toMarkers =
  /^[\s,;:.–-]*(?:and\s+)?(?:(?:(?:award|give|grant|allow|deduct)\b|(?:full|partial|half|maximum)\s+(?:marks?|points?|credit)\b|(?:at least|any)\s+\w+\s+of\b)[\s:]*)*(?:(?:for|if|when)\s+)?(?:(?:the\s+)?(?:answer|student|candidate|response)s?\s+)?(?:(?:saying|explaining|mentioning|stating|naming|noting|describing|defining|identifying|giving|recogni[sz]ing|pointing out)\s+)?(?:that\s+)?/iu
const leftOver = /[\s,;:–-]+(?:and)?[\s,;:–-]*$/iu

/** Said too little to be a point of its own. */
const leastInformation = 0.8

/** One key point per item, weighted by the marks it names; empty when the scheme names nothing to say. */
export function keyPointsFromMarking(scheme: string): KeyPoint[] {
  const items = scheme.split('\n').flatMap(itemsIn)
  return items.flatMap(({ text, worth }, at) => {
    if (noPoint.test(text) || worth === 0) return []
    const said = text.replace(itemMark, '').replace(toMarkers, '').replace(leftOver, '').replace(/\s+/gu, ' ').trim()
    if (informationIn(said) < leastInformation) return []
    return [{ id: `mark-${at + 1}`, text: said, phrases: [], weight: weightOf(worth), essential: false }]
  })
}

type Item = { readonly text: string; readonly worth: number }

/** A line holds one item, or several with their marks before ("1 mark for …, 2 marks for …") or behind ("… (1), … (2)"). */
function itemsIn(line: string): Item[] {
  if (noPoint.test(line)) return []
  const found = [...line.matchAll(marks)]
  const [first, second] = found
  if (first === undefined) return sentencesIn(line).map((text) => ({ text, worth: 1 }))
  if (second === undefined)
    return sentencesIn(line.replace(marks, ' ')).map((text) => ({ text, worth: worthOf(first) }))
  const lead = line.slice(0, first.index).replace(itemMark, '').replace(toMarkers, '')
  const behind = informationIn(lead) >= leastInformation
  return found.map((match, at) => {
    const end = match.index + match[0].length
    const from = behind ? endOf(found[at - 1]) : end
    const to = behind ? match.index : (found[at + 1]?.index ?? line.length)
    return { text: line.slice(from, to), worth: worthOf(match) }
  })
}

function sentencesIn(line: string): string[] {
  return line.split(/(?<=[.;])\s+(?=[A-Z0-9•-])/u)
}

function endOf(match: RegExpExecArray | undefined): number {
  return match === undefined ? 0 : match.index + match[0].length
}

const inWords: ReadonlyMap<string, number> = new Map(Object.entries({ half: 0.5, one: 1, two: 2, three: 3 }))

function worthOf(match: RegExpExecArray): number {
  const named = match.slice(1).find((group: string | undefined) => group !== undefined) ?? '1'
  return inWords.get(named.toLowerCase()) ?? Number(named)
}

function informationIn(text: string): number {
  return wordsOf(text).reduce((sum, word) => sum + informationOf(word.text), 0)
}

function weightOf(worth: number): KeyPoint['weight'] {
  if (worth >= 3) return 3
  return worth >= 2 ? 2 : 1
}
