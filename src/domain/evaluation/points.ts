/**
 * What an answer is held against: the question's key points, or, where nobody wrote any, the
 * statements of its reference answer.
 */
import type { KeyPoint } from '#domain/questions'
import { demandsOf } from './demands.ts'
import { informationOf } from './lexicon/common-words.ts'
import { wordsOf } from './tokens.ts'

export type Point = {
  readonly id: string
  readonly text: string
  readonly essential: boolean
  readonly weight: number
  /** Short wordings that must be said nearly whole. */
  readonly phrases: readonly string[]
}

/** Of these points, that many are asked for; a bank question asks for all of its own. */
export type PointGroup = { readonly need: number; readonly points: readonly Point[] }

/** A statement that tells less than this (in `informationOf`) only leads over to the next. */
const leastInformation = 0.8

export function groupsOf(question: {
  readonly text: string
  readonly referenceAnswer: string
  readonly keyPoints: readonly KeyPoint[]
}): PointGroup[] {
  if (question.keyPoints.length > 0) return [{ need: question.keyPoints.length, points: question.keyPoints }]
  let number = 0
  return demandsOf(question.referenceAnswer, question.text).flatMap(({ need, statements }) => {
    const telling = statements.filter((statement) => informationIn(statement) >= leastInformation)
    const points = telling.map((text) => {
      number++
      return { id: `ref-${number}`, text: tidied(text), essential: false, weight: weightOf(text), phrases: [] }
    })
    return points.length === 0 ? [] : [{ need: Math.min(need, points.length), points }]
  })
}

/** How much a text tells, word by word. */
export function informationIn(statement: string): number {
  return wordsOf(statement).reduce((sum, word) => sum + informationOf(word.text), 0)
}

/** Longer statements weigh more, but not in proportion: their words repeat each other. */
function weightOf(statement: string): number {
  const information = informationIn(statement)
  return information < 4 ? 1 : information < 9 ? 2 : 3
}

function tidied(statement: string): string {
  return statement.replace(/\s+/gu, ' ').trim()
}
