/** A grader's marking scheme, as a teacher writes it down, read as key points. */
import type { KeyPoint } from '#domain/questions'
import { informationOf } from './lexicon/common-words.ts'
import { wordsOf } from './tokens.ts'

const marks =
  /[([]?\s*[+-]?(\d+(?:\.\d+)?|half|one|two|three)\s*(?:%|x)?\s*(?:-\s*)?(?:marks?|points?|pts?\b\.?|p\b|credits?)\s*(?:each|max)?\s*[)\]]?\s*:?/giu
const bareMarks = /[([]\s*[+-]?(\d+(?:\.\d+)?)\s*[)\]]\s*$|^\s*\+?(\d+(?:\.\d+)?)\s*[:=-]\s+/u
/** Lines that say what earns nothing, not what to say. */
const noPoint =
  /^\W*(?:0|no|zero)\s*(?:marks?|points?|credit)|\b(?:no attempt|blank|irrelevant|incorrect answer|no answer)\b/iu
const itemMark = /^\s*(?:[●•○◦▪–*-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/u

/** One key point per line, weighted by the marks it names; empty when the scheme names nothing to say. */
export function keyPointsFromMarking(scheme: string): KeyPoint[] {
  const lines = scheme.split(/\n|(?<=[.;])\s+(?=[A-Z0-9•-])/u).filter((line) => !noPoint.test(line))
  return lines.flatMap((line, at) => {
    const worth = Number(marks.exec(line)?.[1] ?? bareMarks.exec(line)?.[1] ?? 1)
    marks.lastIndex = 0
    const text = line.replace(marks, ' ').replace(bareMarks, ' ').replace(itemMark, '').replace(/\s+/gu, ' ').trim()
    const told = wordsOf(text).reduce((sum, word) => sum + informationOf(word.text), 0)
    if (told < 0.8) return []
    return [{ id: `mark-${at + 1}`, text, phrases: [], weight: weightOf(worth), essential: false }]
  })
}

function weightOf(worth: number): KeyPoint['weight'] {
  if (worth >= 3) return 3
  return worth >= 2 ? 2 : 1
}
