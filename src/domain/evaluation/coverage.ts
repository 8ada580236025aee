/** How far an answer makes a point, where it does, and whether it says the contrary. */
import { informationOf } from './lexicon/common-words.ts'
import type { Passage } from './passage.ts'
import type { Point } from './points.ts'
import { tallierOf } from './tally.ts'
import type { Place } from './tally.ts'
import type { Word } from './tokens.ts'

export type Coverage = {
  readonly point: Point
  /** Share of what the point tells that the answer tells too, 0 to 1, near and far words together. */
  readonly share: number
  /** Share of what the point tells that the answer only says turned round, 0 to 1. */
  readonly against: number
  /** 0 (missing) to 1 (made). */
  readonly credit: number
  /** The contrary of the point is said, clearly. */
  readonly denied: boolean
  /** It is said and denied in one answer. */
  readonly contradicted: boolean
  /** The sentence that says most of it, by number, and the words that do; absent when none does. */
  readonly place: Place | undefined
}

type Sureness = { readonly sure: number; readonly place: Place | undefined }

export type Reader = {
  readonly cover: (point: Point) => Coverage
  /** Share of what a text tells that the answer mentions anywhere, 0 to 1. */
  readonly spread: (text: string) => number
  /** Share of what the answer tells beyond the question that a text tells too, 0 to 1. */
  readonly pertinence: (text: string) => number
  /** Whether a sentence says anything of the points covered so far. */
  readonly isTouched: (sentence: number) => boolean
}

export function readerOf(answer: Passage, inQuestion: (word: Word) => boolean): Reader {
  const tally = tallierOf(answer, inQuestion)
  const touched = new Set<number>()

  function cover(point: Point): Coverage {
    const { weight, anywhere, against, best, contrary, touched: told } = tally(point.text, questionDiscount)
    for (const [sentence, said] of told) if (said >= 1) touched.add(sentence)
    const share = weight === 0 ? 0 : (anywhere / weight + best.share) / 2
    const byText = point.phrases.length > 0 ? between(share, 0.25, 0.7) : creditOf(share)
    const byPhrase = mostSure(point.phrases.map(says))
    const opposed = contrary.share >= clearlySaid && contrary.turned >= clearlyTurned
    // Said straight elsewhere, in a sentence as full, it stands against its own denial.
    const elsewhere = best.place?.sentence !== contrary.place?.sentence && best.share >= 0.9 * contrary.share
    const denied = opposed && !elsewhere
    const credit =
      Math.max(byText, byPhrase.sure) * (elsewhere ? 1 : 1 - contrary.turned * Math.min(1, contrary.share * 2))
    return {
      point,
      share,
      against: weight === 0 ? 0 : against / weight,
      credit: denied ? 0 : credit,
      denied,
      contradicted: opposed && elsewhere,
      place: denied ? contrary.place : byPhrase.sure > byText ? byPhrase.place : best.place,
    }
  }

  function says(phrase: string): Sureness {
    const { best } = tally(phrase, 1)
    return { sure: phraseCredit(best.share), place: best.place }
  }

  function spread(text: string): number {
    const { weight, anywhere } = tally(text, 1)
    return weight === 0 ? 0 : anywhere / weight
  }

  function pertinence(text: string): number {
    const { said } = tally(text, questionDiscount)
    let told = 0
    let met = 0
    for (const word of answer.sentences.flatMap(({ words }) => words)) {
      const information = inQuestion(word) ? 0 : informationOf(word.text)
      told += information
      if (said.has(word)) met += information
    }
    return told === 0 ? 0 : met / told
  }

  return { cover, spread, pertinence, isTouched: (sentence) => touched.has(sentence) }
}

/** What the question already said is worth little in the answer. */
const questionDiscount = 0.25
const clearlySaid = 0.45
const clearlyTurned = 0.25

function mostSure(all: readonly Sureness[]): Sureness {
  return all.reduce((most, one) => (one.sure > most.sure ? one : most), { sure: 0, place: undefined })
}

/** Nobody repeats a reference: a third of its words, well chosen, makes most of the point. A written key point is terser. */
function creditOf(share: number): number {
  return Math.min(1, (share / (share + 0.2)) * 1.2)
}

/** A phrase is short, so half of it is a coincidence. */
function phraseCredit(share: number): number {
  return share < 0.6 ? 0 : Math.min(1, (share - 0.4) / 0.5)
}

function between(value: number, none: number, all: number): number {
  return Math.min(1, Math.max(0, (value - none) / (all - none)))
}
