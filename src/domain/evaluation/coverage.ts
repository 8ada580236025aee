/** How far an answer makes a point, where it does, and whether it says the contrary. */
import { isGrammar } from './lexicon/common-words.ts'
import { oppositesOf } from './lexicon/lexicon.ts'
import { matcherFor, termsOf } from './matching.ts'
import type { Hits, Term } from './matching.ts'
import { deniedWords } from './negation.ts'
import { passageOf } from './passage.ts'
import type { Passage } from './passage.ts'
import type { Point } from './points.ts'
import { sentencesOf } from './tokens.ts'
import type { Word } from './tokens.ts'

export type Coverage = {
  readonly point: Point
  /** Share of what the point tells that the answer tells too, 0 to 1, near and far words together. */
  readonly share: number
  /** The same, of words alone that are the point's own. */
  readonly literal: number
  /** 0 (missing) to 1 (made). */
  readonly credit: number
  /** The contrary of the point is said, clearly. */
  readonly denied: boolean
  /** It is said and denied in one answer. */
  readonly contradicted: boolean
  /** The sentence that says most of it, by number, and the words that do; absent when none does. */
  readonly place: Place | undefined
}

export type Place = { readonly sentence: number; readonly words: readonly Word[] }

export type Sureness = { readonly sure: number; readonly place: Place | undefined }

export type Reader = {
  readonly cover: (point: Point) => Coverage
  /** How surely one sentence says a phrase, 0 to 1, and which sentence; a denial does not say it. */
  readonly says: (phrase: string) => Sureness
  /** Share of what a text tells that the answer mentions anywhere, 0 to 1. */
  readonly spread: (text: string) => number
  /** Whether a sentence says anything of the points covered so far. */
  readonly isTouched: (sentence: number) => boolean
}

export function readerOf(answer: Passage, inQuestion: (word: Word) => boolean): Reader {
  const hitsOf = matcherFor(answer)
  const denied = answer.sentences.map((sentence) => deniedWords(sentence, answer.text))
  const stems = answer.sentences.map((sentence) => new Map(sentence.words.map((word) => [word.stem, word])))

  function tally(text: string, discount: number): Tally {
    const passage = passageOf(text, sentencesOf(text), answer.lexicon)
    const terms = termsOf(passage, (word) => (inQuestion(word) ? discount : 1))
    const deniedHere = passage.sentences.map((sentence) => deniedWords(sentence, text))
    const result: Tally = { weight: 0, anywhere: 0, literal: 0, bySentence: new Map() }
    for (const term of terms) {
      result.weight += term.weight
      const turned = term.unit.words.some((word) => deniedHere[term.unit.sentence]?.has(word) === true)
      addHits(result, term, hitsOf(term), turned)
    }
    return result
  }

  function addHits(result: Tally, term: Term, hits: Hits, turned: boolean): void {
    let best = 0
    let exact = 0
    for (const [number, hit] of hits) {
      const worth = worthOf(hit.likeness)
      const isDenied = hit.words.length === 1 && hit.words.some((word) => denied[number]?.has(word) === true)
      const contrary = isDenied !== turned && !saidTwice(term)
      note(result.bySentence, number, contrary ? 0 : worth * term.weight, contrary ? worth * term.weight : 0, hit.words)
      if (contrary) continue
      best = Math.max(best, worth)
      if (hit.likeness >= 1) exact = 1
    }
    stems.forEach((words, number) => {
      if (hits.has(number)) return
      const opposite = oppositeIn(words, term)
      if (opposite !== undefined && denied[number]?.has(opposite) !== true)
        note(result.bySentence, number, 0, term.weight, [opposite])
    })
    result.anywhere += best * term.weight
    result.literal += exact * term.weight
  }

  const touched = new Set<number>()

  function cover(point: Point): Coverage {
    const whole = tally(point.text, questionDiscount)
    for (const [sentence, { straight, contrary }] of whole.bySentence)
      if (straight + contrary >= 1) touched.add(sentence)
    const { best, contrary } = extremes(whole)
    const share = whole.weight === 0 ? 0 : (whole.anywhere / whole.weight + best.share) / 2
    const literal = whole.weight === 0 ? 0 : whole.literal / whole.weight
    const phrased = mostSure(point.phrases.map(says))
    const said = Math.max(creditOf(share), phrased.sure)
    const opposed = contrary.share >= clearlySaid && contrary.turned >= clearlyTurned
    const denied = opposed && said < 0.95 && contrary.share > best.share * 0.9
    return {
      point,
      share,
      literal,
      credit: denied ? 0 : said,
      denied,
      contradicted: opposed && best.share >= clearlySaid && best.place?.sentence !== contrary.place?.sentence,
      place: denied ? contrary.place : phrased.sure > creditOf(share) ? phrased.place : best.place,
    }
  }

  function says(phrase: string): Sureness {
    const { best } = extremes(tally(phrase, 1))
    return { sure: phraseCredit(best.share), place: best.place }
  }

  function spread(text: string): number {
    const { weight, anywhere } = tally(text, 1)
    return weight === 0 ? 0 : anywhere / weight
  }

  return { cover, says, spread, isTouched: (sentence) => touched.has(sentence) }
}

/** What the question already said is worth little in the answer. */
const questionDiscount = 0.5
const clearlySaid = 0.55
const clearlyTurned = 0.3

type Said = { straight: number; contrary: number; words: readonly Word[] }
type Tally = { weight: number; anywhere: number; literal: number; bySentence: Map<number, Said> }

function note(
  bySentence: Map<number, Said>,
  number: number,
  straight: number,
  contrary: number,
  words: readonly Word[],
): void {
  const before = bySentence.get(number) ?? { straight: 0, contrary: 0, words: [] }
  bySentence.set(number, {
    straight: before.straight + straight,
    contrary: before.contrary + contrary,
    words: [...before.words, ...words],
  })
}

type Extremes = {
  readonly best: { readonly share: number; readonly place: Place | undefined }
  /** `turned` is the part of the share that says the opposite. */
  readonly contrary: { readonly share: number; readonly turned: number; readonly place: Place | undefined }
}

function extremes({ weight, bySentence }: Tally): Extremes {
  let best: Extremes['best'] = { share: 0, place: undefined }
  let contrary: Extremes['contrary'] = { share: 0, turned: 0, place: undefined }
  if (weight === 0) return { best, contrary }
  for (const [sentence, said] of bySentence) {
    const straight = said.straight / weight
    const turned = said.contrary / weight
    const place = { sentence, words: said.words }
    if (straight > best.share) best = { share: straight, place }
    if (turned > 0 && straight + turned > contrary.share)
      contrary = { share: straight + turned, turned: turned / (straight + turned), place }
  }
  return { best, contrary }
}

function mostSure(all: readonly Sureness[]): Sureness {
  return all.reduce((most, one) => (one.sure > most.sure ? one : most), { sure: 0, place: undefined })
}

/** A lexicon's word for word is as good as the word; a mere neighbour is a hint. */
function worthOf(likeness: number): number {
  if (likeness >= 0.99) return 1
  if (likeness >= 0.9) return 0.9
  return 0.7
}

/** Nobody repeats a reference: a third of its words, well chosen, makes most of the point. */
function creditOf(share: number): number {
  return Math.min(1, (share / (share + 0.2)) * 1.2)
}

/** A phrase is short, so half of it is a coincidence. */
function phraseCredit(share: number): number {
  return share < 0.6 ? 0 : Math.min(1, (share - 0.4) / 0.5)
}

/** Grammar and numbers turn up on both sides of a denial without meaning anything by it. */
function saidTwice({ unit }: Term): boolean {
  return unit.words.every((word) => isGrammar(word.text) || /^\d/u.test(word.text))
}

function oppositeIn(words: ReadonlyMap<string, Word>, { unit }: Term): Word | undefined {
  const [word, second] = unit.words
  if (word === undefined || second !== undefined) return undefined
  for (const stem of oppositesOf(word.stem) ?? []) {
    const found = words.get(stem)
    if (found !== undefined) return found
  }
  return undefined
}
