/** Whether a text says what a candidate is to say: a question, a hint or a reason must lead to a key point, never state it. */
import type { KeyPoint } from '#domain/questions'
import { informationOf } from './lexicon/common-words.ts'
import { wordsOf } from './tokens.ts'

/** How much of a key point's telling words may stand in a question: its subject has to be named. */
const most = 0.75

/** A point that tells less is all subject. */
const leastTelling = 2.5

/** `named`: what has been said already, by the question before, so that saying it again gives nothing away. */
export function reveals(text: string, { text: point }: Pick<KeyPoint, 'text'>, named = ''): boolean {
  const known = new Set(wordsOf(named).map(({ stem }) => stem))
  const telling = new Map(
    wordsOf(point)
      .filter(({ text: word, stem }) => informationOf(word) >= 0.6 && !known.has(stem))
      .map((word) => [word.stem, informationOf(word.text)] as const),
  )
  const said = new Set(wordsOf(text).map(({ stem }) => stem))
  const all = sum([...telling.values()])
  if (all < leastTelling) return false
  return sum([...telling].flatMap(([stem, worth]) => (said.has(stem) ? [worth] : []))) / all > most
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
