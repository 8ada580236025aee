/** Which words of a sentence are said not to be so. */
import type { Sentence, Word } from './tokens.ts'

/** They turn a whole predicate round. */
const verbal = new Set(
  `not never cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt werent hasnt havent couldnt shouldnt
  can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't couldn't shouldn't
  hardly barely fails`.split(/\s+/u),
)

/** They speak of what is absent, which is as often the point as its contrary: they count as part of a wording only. */
const nominal = new Set('no without neither nor none lacks lack'.split(' '))

/** "not only", "no doubt", "no later" and "not necessarily" deny nothing. */
const harmlessAfter = new Set('only just necessarily doubt matter longer wonder later more less need'.split(' '))

const clauseStarts = new Set(
  'but because since although though while whereas instead however so rather unless if when until even'.split(' '),
)

/** Words that take something back without a negator. A point that has one cannot be turned round by another. */
const restrictive = new Set(
  'only instead avoid avoids avoided prevent prevents wrong missing unlike except rather drop drops'.split(' '),
)

/** In words: a denial reaches about as far as one predicate. */
const reach = 6

export function isNegator(word: Word): boolean {
  return verbal.has(word.text) || nominal.has(word.text)
}

/** Whether a text restricts or denies anything itself. */
export function isPlain(words: readonly Word[]): boolean {
  return !words.some((word) => (isNegator(word) && word.text !== 'without') || restrictive.has(word.text))
}

/** The words inside the reach of a negation: "TCP is not reliable" denies "reliable". */
export function deniedWords(sentence: Sentence, text: string): ReadonlySet<Word> {
  const denied = new Set<Word>()
  const clauses = clausesOf(sentence, text)
  sentence.words.forEach((word, at) => {
    if (!verbal.has(word.text)) return
    const following = sentence.words.slice(at + 1, at + 1 + reach)
    if (following[0] !== undefined && harmlessAfter.has(following[0].text)) return
    for (const next of following) {
      if (clauses.get(next) !== clauses.get(word)) break
      // Two denials cancel out: "it is not so that it cannot fail".
      if (denied.has(next)) denied.delete(next)
      else denied.add(next)
    }
  })
  return denied
}

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
