/**
 * Whether words could show a key point at all, however they are put. Far weaker than the built-in evaluator's own reading:
 * it only keeps words that have nothing to do with the matter from counting as evidence.
 */
import type { KeyPoint } from '#domain/questions'
import { informationOf } from './lexicon/common-words.ts'
import { withAbbreviations } from './lexicon/lexicon.ts'
import { abbreviationsIn } from './abbreviations.ts'
import { likeness } from './likeness.ts'
import { wordsOf } from './tokens.ts'

type Matter = {
  readonly text: string
  readonly referenceAnswer: string
}

/** Alike enough to be the same word in another form. */
const sameWord = 0.7

/** One telling word of the point's own, or two of the question and its reference answer. */
export function touchesOf({
  text,
  referenceAnswer,
}: Matter): (quote: string, point: Pick<KeyPoint, 'text' | 'phrases'>) => boolean {
  const lexicon = withAbbreviations([text, referenceAnswer].flatMap(abbreviationsIn))
  const around = stemsOf(`${text}\n${referenceAnswer}`)
  return (quote, point) => {
    const said = [...stemsOf(quote)]
    const own = stemsOf([point.text, ...point.phrases].join('\n'))
    const isMeant = (stem: string, wanted: ReadonlySet<string>) => {
      if (wanted.has(stem)) return true
      const senses = lexicon.sensesOf(stem)
      return [...wanted].some(
        (other) => likeness(stem, other) >= sameWord || lexicon.sensesOf(other).some((sense) => senses.includes(sense)),
      )
    }
    return said.some((stem) => isMeant(stem, own)) || said.filter((stem) => isMeant(stem, around)).length >= 2
  }
}

function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => informationOf(word.text) >= 0.5)
      .map(({ stem }) => stem),
  )
}
