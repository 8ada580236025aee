/** A text prepared for matching: its words in order, and where each stem and each meaning occurs. */
import { longestPhrase, withoutArticles } from './lexicon/lexicon.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Sentence, Word } from './tokens.ts'

/** A word or a known phrase with its meanings. */
export type Unit = {
  readonly sentence: number
  readonly words: readonly Word[]
  readonly senses: readonly number[]
}

export type Passage = {
  readonly text: string
  readonly lexicon: Lexicon
  readonly sentences: readonly Sentence[]
  /** Every word, and every phrase of the lexicon, overlapping ones too. */
  readonly units: readonly Unit[]
}

/** `sentences` are those of the text that count. */
export function passageOf(text: string, sentences: readonly Sentence[], lexicon: Lexicon): Passage {
  return {
    text,
    sentences,
    lexicon,
    units: sentences.flatMap((sentence, number) => unitsOf(sentence, number, lexicon)),
  }
}

function unitsOf({ words }: Sentence, sentence: number, lexicon: Lexicon): Unit[] {
  const units: Unit[] = words.map((word) => ({ sentence, words: [word], senses: lexicon.sensesOf(word.stem) }))
  const telling = withoutArticles(words)
  telling.forEach((word, at) => {
    if (!lexicon.startsPhrase(word.stem)) return
    let key = word.stem
    for (let length = 2; length <= longestPhrase && at + length <= telling.length; length++) {
      key += ` ${telling[at + length - 1]?.stem ?? ''}`
      const senses = lexicon.sensesOf(key)
      if (senses.length > 0) units.push({ sentence, words: telling.slice(at, at + length), senses })
    }
  })
  return units
}
