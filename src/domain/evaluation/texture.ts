/** How an answer is put, whatever it says: in sentences or keywords, in an order a person would use, hedged, repeated. */
import { isGrammar } from './lexicon/common-words.ts'
import type { Sentence, Word } from './tokens.ts'

export type Texture = {
  readonly words: number
  /** Share of neighbouring words that no sentence would put side by side, 0 to 1. */
  readonly disorder: number
  /** Share of words that only serve grammar: about 0.4 in prose, near 0 in a list of keywords. */
  readonly grammar: number
  readonly sentences: number
  /** Share of sentences that say a thing only perhaps. */
  readonly hedged: number
  /** The first words that hedge, as written; empty when none do. */
  readonly hedge: string
  /** Share of sentences that repeat an earlier one. */
  readonly repeated: number
  /** Share of words in fragments: a few words between commas or line ends, with no subject and no auxiliary. */
  readonly fragments: number
}

const determiners = listed('a an the this that these those my your his her its our their every each')
const prepositions = listed(
  'of in on at by for with from to into onto about between among through during via per upon within toward',
)
const auxiliaries = listed(
  'am is are was were be been has have had will would shall should may might must can could do does did',
)
const subjects = listed('i he she it they we you')
const conjunctions = listed('and or but because if while although than')

/** Pairs of word kinds that do not follow each other in English prose. */
const impossible: readonly (readonly [ReadonlySet<string>, readonly ReadonlySet<string>[]])[] = [
  [determiners, [determiners, prepositions, auxiliaries, conjunctions, subjects]],
  [prepositions, [auxiliaries, conjunctions]],
  [conjunctions, [conjunctions]],
  [listed('to'), [prepositions]],
  [subjects, [determiners, subjects, prepositions]],
]

/** Kinds overlap ("that" opens clauses, "is" ends them), so these pairs are read as the sentences they come from. */
const usual = listed(
  `this-is that-is these-are those-are this-can that-can this-will that-will this-has that-has this-was that-was this-means that-have
  that-are that-were this-would that-would that-may that-might that-should that-must that-could this-may this-could this-should these-can these-have
  those-that that-the that-a that-an that-this that-these that-each that-every that-it that-they that-we that-you that-he that-she that-i
  that-in that-if that-for that-by that-on that-with that-at that-of that-when this-in this-by each-of this-for these-in this-does that-does that-do that-did this-did this-means
  it-in it-to it-with it-on it-from it-by it-for it-at it-into you-to them-to it-the it-a it-this it-that you-the you-a
  and-if or-if but-if and-while but-while than-if and-because but-because to-be to-have to-do
  that-has that-will these-will this-and that-and it-through it-via it-between it-during it-within it-about you-with you-in you-on you-for
  it-they it-you it-we it-i by-that for-that like-this in-that to-that`,
)

const dangling = /^(?:the|a|an|and|or|its|their|because|than|if)$/u

const hedges =
  /\b(?:maybe|perhaps|probably|possibly|i (?:think|guess|believe|suppose|assume)|not (?:really |quite |totally |entirely |completely )?sure|might be|may be|could be|sort of|kind of|somehow|something like|if i(?:'m| am)? not mistaken|if i remember|i(?:'m| am) not certain|or something|or whatever|it seems|presumably|in my opinion)\b/iu

export function textureOf(sentences: readonly Sentence[], text: string): Texture {
  const words = sentences.flatMap((sentence) => sentence.words)
  const seen = new Set<string>()
  let repeated = 0
  let hedged = 0
  let hedge = ''
  for (const sentence of sentences) {
    const said = sentence.words.map((word) => word.stem).join(' ')
    if (seen.has(said) && sentence.words.length > 2) repeated++
    seen.add(said)
    const found = hedges.exec(text.slice(sentence.start, sentence.end))
    if (found === null) continue
    hedged++
    hedge = hedge === '' ? found[0] : hedge
  }
  return {
    words: words.length,
    disorder: disorderOf(sentences, text),
    grammar: grammarShare(words),
    sentences: sentences.length,
    hedged: share(hedged, sentences.length),
    hedge,
    repeated: share(repeated, sentences.length),
    fragments: fragmentsOf(sentences, text),
  }
}

/** Formulas have no grammar to show, so where they rule nothing can be told: taken for prose. */
function grammarShare(words: readonly Word[]): number {
  const spoken = words.filter((word) => word.text.length > 1 && !/\d/u.test(word.text))
  if (spoken.length < words.length / 2) return 0.4
  return share(spoken.filter((word) => isGrammar(word.text)).length, spoken.length)
}

function fragmentsOf(sentences: readonly Sentence[], text: string): number {
  const segments = sentences.flatMap(({ words }) => segmentsOf(words, text))
  const fragments = segments.filter(
    (words) =>
      words.length <= 4 &&
      !words.some(({ text: word }) => subjects.has(word) || auxiliaries.has(word) || /\d/u.test(word)),
  )
  const isRow = sentences.length === 1 && segments.length >= 8
  if (isRow && segments.flat().length / segments.length <= choppy) return 1
  return fragments.length < 6 ? 0 : share(fragments.flat().length, segments.flat().length)
}

/** In words: prose has about seven between its commas, a row of key phrases three. */
const choppy = 3.7

/** The words between one comma (or line end) and the next. */
function segmentsOf(words: readonly Word[], text: string): Word[][] {
  const segments: Word[][] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    const last = segments[segments.length - 1]
    const parted = before === undefined || /[,;:\n|/•]/u.test(text.slice(before.end, word.start))
    if (parted || last === undefined) segments.push([word])
    else last.push(word)
  })
  return segments
}

function disorderOf(sentences: readonly Sentence[], text: string): number {
  let pairs = 0
  let odd = 0
  for (const { words } of sentences)
    words.forEach((word, at) => {
      const next = words[at + 1]
      if (next === undefined) {
        // No sentence ends with a hand held out.
        if (/^[.!?]/u.test(text.slice(word.end, word.end + 1)) && dangling.test(word.text)) odd++
        return
      }
      if (/[^\s]/u.test(text.slice(word.end, next.start))) return
      pairs++
      if (!isName(word, text) && !isName(next, text) && isOdd(word, next)) odd++
    })
  return share(odd, pairs)
}

/** Formulas, labels ("event A is") and parts of a compound ("a do-while loop") are not prose. */
function isName({ text: word, start, end }: Word, text: string): boolean {
  if (text.charAt(start - 1) === '-' || text.charAt(end) === '-') return true
  return /^\d/u.test(word) || (word.length === 1 && text.charAt(start) !== 'a')
}

function isOdd(word: Word, next: Word): boolean {
  if (word.text === next.text) return true
  if (usual.has(`${word.text}-${next.text}`)) return false
  return impossible.some(([first, seconds]) => first.has(word.text) && seconds.some((second) => second.has(next.text)))
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
