/**
 * Whether a whole claim is made: its words in its order, close together, not denied. Stricter than
 * coverage, because telling people that they believe something wrong needs more than shared words.
 */
import type { Place } from './tally.ts'
import { informationOf } from './lexicon/common-words.ts'
import { likeness } from './likeness.ts'
import { deniedWords } from './negation.ts'
import type { Passage } from './passage.ts'
import { wordsOf } from './tokens.ts'
import type { Sentence, Word } from './tokens.ts'

/** Words that come and go without changing a claim. */
const idle = new Set('a an the is are was were be it that this you i we they then so just really also very'.split(' '))

/** How many words may stand between two of a claim's. */
const loosest = 3

export function placeOfClaim(claim: string, { sentences, text, lexicon }: Passage): Place | undefined {
  const wanted = wordsOf(claim).filter((word) => !idle.has(word.text))
  const [first] = wanted
  if (first === undefined) return undefined
  for (const [number, sentence] of sentences.entries()) {
    const words = sentence.words.filter((word) => !idle.has(word.text))
    for (let at = 0; at < words.length; at++) {
      const found = follow(wanted, words, at)
      if (found !== undefined && !isDenied(found, sentence)) return { sentence: number, words: found }
    }
  }
  return undefined

  function follow(claimed: readonly Word[], words: readonly Word[], from: number): Word[] | undefined {
    const found: Word[] = []
    let at = from
    for (const word of claimed) {
      const reach = found.length === 0 ? from + 1 : at + loosest
      while (at < Math.min(reach, words.length) && !isMeant(word, words[at])) at++
      const hit = words[at]
      if (hit === undefined || at >= reach) return undefined
      found.push(hit)
      at++
    }
    return found
  }

  function isMeant(wantedWord: Word, word: Word | undefined): boolean {
    if (word === undefined) return false
    if (word.stem === wantedWord.stem || likeness(wantedWord.stem, word.stem) > 0.8) return true
    if (informationOf(wantedWord.text) < 0.6) return false
    const senses = lexicon.sensesOf(word.stem)
    return lexicon.sensesOf(wantedWord.stem).some((sense) => senses.includes(sense))
  }

  /** A negation that belongs to the claim is no denial of it; one right behind it is: "… is not enough". */
  function isDenied(found: readonly Word[], sentence: Sentence): boolean {
    const denied = deniedWords(sentence, text)
    const own = deniedWords({ start: 0, end: claim.length, words: wordsOf(claim) }, claim)
    return own.size === 0 && (found.some((word) => denied.has(word)) || isRejected(found, sentence))
  }

  function isRejected(found: readonly Word[], sentence: Sentence): boolean {
    const end = found[found.length - 1]?.end ?? 0
    const after = sentence.words.filter((word) => word.start >= end).slice(0, 3)
    return after.some((word) => /^(?:not|isnt|isn't|wont|won't|wouldnt|wouldn't|wrong|false|never)$/u.test(word.text))
  }
}
