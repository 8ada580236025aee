/** How much of an answer is the question itself, and how much of the reference it repeats letter by letter. */
import { informationOf } from './lexicon/common-words.ts'
import { wordsOf } from './tokens.ts'
import type { Word } from './tokens.ts'

/** Measures the share of a text's neighbouring word pairs that the question has too, 0 to 1. */
export function echoMeter(question: string): (words: readonly Word[]) => number {
  const asked = pairsOf(wordsOf(question))
  return (words) => {
    const said = [...pairsOf(words)]
    return said.length === 0 ? 0 : said.filter((pair) => asked.has(pair)).length / said.length
  }
}

/** Share of the reference's word pairs that the answer has too: an honest near-copy keeps them, a shuffled one loses them. */
export function pairRecall(words: readonly Word[], reference: string): number {
  const wanted = [...pairsOf(wordsOf(reference))]
  const said = pairsOf(words)
  return wanted.length === 0 ? 0 : wanted.filter((pair) => said.has(pair)).length / wanted.length
}

/** Share of the reference's different words that the answer has too, grammar and all. */
export function wordRecall(words: readonly Word[], reference: string): number {
  const wanted = new Set(wordsOf(reference).map(({ stem }) => stem))
  const said = new Set(words.map(({ stem }) => stem))
  return wanted.size === 0 ? 0 : [...wanted].filter((stem) => said.has(stem)).length / wanted.size
}

/** Four-letter pieces shared with the reference, less those the question gave away, 0 to 1: forgives word forms and slips. */
export function pieceRecall(words: readonly Word[], reference: string, question: string): number {
  const given = piecesOf(wordsOf(question))
  const said = piecesOf(words)
  let shared = 0
  let all = 0
  for (const piece of piecesOf(wordsOf(reference))) {
    const worth = given.has(piece) ? 0.3 : 1
    all += worth
    if (said.has(piece)) shared += worth
  }
  return all === 0 ? 0 : shared / all
}

function pairsOf(words: readonly Word[]): Set<string> {
  return new Set(words.slice(1).map((word, at) => `${words[at]?.stem ?? ''} ${word.stem}`))
}

function piecesOf(words: readonly Word[]): Set<string> {
  const text = ` ${words
    .filter((word) => informationOf(word.text) > 0)
    .map((word) => word.text)
    .join(' ')} `
  const pieces = new Set<string>()
  for (let at = 0; at + 4 <= text.length; at++) pieces.add(text.slice(at, at + 4))
  return pieces
}
