/** Which words of a sentence are said not to be so. */
import { informationOf } from './lexicon/common-words.ts'
import { wordsOf } from './tokens.ts'
import type { Sentence, Word } from './tokens.ts'

/** They turn a whole predicate round. */
const verbal = new Set(
  `not never cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt werent hasnt havent couldnt shouldnt
  can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't couldn't shouldn't
  hardly barely fails`.split(/\s+/u),
)

/** They speak of what is absent, which is as often the point as its contrary: they count as part of a wording only. */
const nominal = new Set(
  'no without neither nor none nobody nothing nowhere lacks lack unable impossible useless'.split(' '),
)

/** "not only", "no doubt", "no later" and "not necessarily" deny nothing. */
const harmlessAfter = new Set('only just necessarily doubt matter longer wonder later more less need'.split(' '))

const clauseStarts = new Set(
  'but because since although though while whereas instead however so rather unless if when until even'.split(' '),
)

/** Words that take something back without a negator. A point that has one cannot be turned round by another. */
const restrictive = new Set(
  wordsOf(
    `only instead avoid prevent wrong missing unlike except rather drop stop end finish terminate few fewer zero
    hide forbid restrict deny exclude reject`,
  ).map((word) => word.stem),
)

/** In words: a denial reaches about as far as one predicate. */
const reach = 6

export function isNegator(word: Word): boolean {
  return verbal.has(word.text) || nominal.has(word.text)
}

/** The words of clauses that neither deny nor restrict anything: any denial turns these round. */
export function plainWords(sentences: readonly Sentence[], text: string): ReadonlySet<Word> {
  return wordsOutside(isBending, sentences, text)
}

/** The words of clauses that deny nothing: denying what they restrict turns these round too. */
export function undeniedWords(sentences: readonly Sentence[], text: string): ReadonlySet<Word> {
  return wordsOutside(isNegator, sentences, text)
}

function wordsOutside(isOut: (word: Word) => boolean, sentences: readonly Sentence[], text: string): ReadonlySet<Word> {
  return new Set(
    sentences.flatMap((sentence) => {
      const clauses = clausesOf(sentence, text)
      const out = new Set(sentence.words.filter(isOut).map((word) => clauses.get(word)))
      return sentence.words.filter((word) => !out.has(clauses.get(word)))
    }),
  )
}

/** "Does not avoid", "does not end": denied, such a word restricts no more. */
export function isRestrictive(word: Word): boolean {
  return restrictive.has(word.stem)
}

/** Whether a word denies or restricts what stands around it. */
export function isBending(word: Word): boolean {
  return (isNegator(word) && word.text !== 'without') || restrictive.has(word.stem)
}

/**
 * The words inside the reach of a negation, each with the word that is denied itself: "it does not change the order"
 * denies changing, and the order only as far as it is changed.
 */
export function deniedWords(sentence: Sentence, text: string): ReadonlyMap<Word, Word> {
  const denied = new Map<Word, Word>()
  const clauses = clausesOf(sentence, text)
  sentence.words.forEach((word, at) => {
    if (!verbal.has(word.text)) return
    const following = sentence.words.slice(at + 1, at + 1 + reach)
    if (following[0] !== undefined && harmlessAfter.has(following[0].text)) return
    if (isTakenBack(sentence.words, at)) return
    const head = following.find((next) => informationOf(next.text) > 0)
    if (head !== undefined && wholly.has(head.text)) {
      for (const next of sentence.words.slice(sentence.words.indexOf(head) + 1)) denied.set(next, next)
      return
    }
    for (const next of following) {
      if (head === undefined || clauses.get(next) !== clauses.get(word)) break
      // Two denials cancel out: "it is not so that it cannot fail".
      if (denied.has(next)) denied.delete(next)
      else denied.set(next, head)
    }
  })
  return denied
}

/** "It is not true that …" denies all that follows, each word for itself. */
const wholly = new Set('true case correct right'.split(' '))

/** "Processes do not share it but threads do": the contrary of the contrary, said without saying it again. */
function isTakenBack(words: readonly Word[], at: number): boolean {
  const last = words[words.length - 1]
  return last !== undefined && elliptic.has(last.text) && words.slice(at + 1).some(({ text }) => contrasting.has(text))
}

const elliptic = new Set('do does did is are was were can will has have'.split(' '))
const contrasting = new Set('but whereas while however'.split(' '))

/** Each word with the number of its clause: what stands between commas, or after a conjunction. */
export function clausesOf(sentence: Sentence, text: string): ReadonlyMap<Word, number> {
  const clauses = new Map<Word, number>()
  let number = 0
  let before: Word | undefined
  for (const word of sentence.words) {
    const parted = before !== undefined && /[,:;()–—\n]/u.test(text.slice(before.end, word.start))
    if (parted || clauseStarts.has(word.text)) number++
    clauses.set(word, number)
    before = word
  }
  return clauses
}
