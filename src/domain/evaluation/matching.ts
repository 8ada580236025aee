/**
 * Which words of a statement an answer says, and where: by stem, by meaning or by a slip of the pen.
 */
import { informationOf } from './lexicon/common-words.ts'
import { keyOf } from './lexicon/lexicon.ts'
import { likeness } from './likeness.ts'
import { isBending, isNegator } from './negation.ts'
import type { Passage, Unit } from './passage.ts'
import type { Word } from './tokens.ts'

/** A word or phrase of a statement that an answer should say, and how much it tells. */
export type Term = {
  readonly unit: Unit
  readonly weight: number
}

/** Per sentence of the answer that says the term: how surely, 0 to 1, and which words. */
export type Hits = ReadonlyMap<number, { readonly likeness: number; readonly words: readonly Word[] }>

const sameMeaning = 0.95

/** Subject phrases tell more than any single word of them. */
const phraseWeight = 1.3

/** The informative terms of a passage, each once; a phrase the lexicon knows stands for its words. */
export function termsOf(passage: Passage, discount: (word: Word) => number): Term[] {
  const terms: Term[] = []
  const taken = new Set<Word>()
  const seen = new Set<string>()
  const phrasesFirst = [...passage.units].sort((one, other) => other.words.length - one.words.length)
  for (const unit of phrasesFirst) {
    if (unit.words.some((word) => taken.has(word))) continue
    if (unit.words.length > 1 && unit.senses.length === 0) continue
    const weight = weightOf(unit, discount)
    if (weight === 0) continue
    for (const word of unit.words) taken.add(word)
    const key = keyOf(unit.words)
    if (!seen.has(key)) terms.push({ unit, weight })
    seen.add(key)
  }
  return terms
}

function weightOf({ words }: Unit, discount: (word: Word) => number): number {
  let most = 0
  for (const word of words) most = Math.max(most, informationOf(word.text) * discount(word))
  return words.length > 1 ? most * phraseWeight : most
}

/** Looks terms up in one answer; made once per answer because every statement asks it. */
export function matcherFor(answer: Passage): (term: Term) => Hits {
  const byInitial = new Map<string, Map<string, Unit[]>>()
  const bySense = new Map<number, Unit[]>()
  for (const unit of answer.units) {
    const [word, second] = unit.words
    if (word !== undefined && second === undefined) push(stemsLike(word.stem), word.stem, unit)
    for (const sense of unit.senses) push(bySense, sense, unit)
  }
  const remembered = new Map<string, Hits>()

  /** Words that are at all alike begin alike, and so do numbers: the rest need not be compared. */
  function stemsLike(stem: string): Map<string, Unit[]> {
    const initial = /^\d/u.test(stem) ? '0' : stem.charAt(0)
    const known = byInitial.get(initial) ?? new Map<string, Unit[]>()
    byInitial.set(initial, known)
    return known
  }

  const ofStem = new Map<string, Map<number, Hit>>()

  function hitsOfStem(stem: string): Map<number, Hit> {
    const before = ofStem.get(stem)
    if (before !== undefined) return before
    const hits = new Map<number, Hit>()
    ofStem.set(stem, hits)
    for (const [other, units] of stemsLike(stem)) {
      const sure = other === stem ? 1 : likeness(stem, other)
      if (sure > 0) for (const unit of units) keepBest(hits, unit, sure)
    }
    return hits
  }

  function look({ unit }: Term): Hits {
    const hits = new Map<number, Hit>()
    for (const sense of unit.senses) for (const found of bySense.get(sense) ?? []) keepBest(hits, found, sameMeaning)
    const denies = unit.words.length > 1 && unit.words.some(isNegator)
    for (const [sentence, hit] of hitsOfWords(unit.words)) {
      // "Cannot be changed" is not said by "can be changed".
      if (denies && answer.sentences[sentence]?.words.some(isBending) !== true) continue
      const before = hits.get(sentence)
      if (before === undefined || before.likeness < hit.likeness) hits.set(sentence, hit)
    }
    return hits
  }

  /** A phrase said in other order or only in part counts by the share of its words. */
  function hitsOfWords(words: readonly Word[]): Map<number, Hit> {
    const [only, second] = words
    if (only !== undefined && second === undefined) return hitsOfStem(only.stem)
    const telling = words.filter((word) => informationOf(word.text) > 0)
    const parts = (telling.length > 0 ? telling : words).map((word) => hitsOfStem(word.stem))
    const sentences = new Set(parts.flatMap((part) => [...part.keys()]))
    const hits = new Map<number, Hit>()
    for (const sentence of sentences) {
      const found = parts.flatMap((part) => part.get(sentence) ?? [])
      const sum = found.reduce((total, hit) => total + hit.likeness, 0)
      hits.set(sentence, { likeness: sum / parts.length, words: found.flatMap((hit) => hit.words) })
    }
    return hits
  }

  return (term) => {
    const key = term.unit.words.map((word) => word.text).join(' ')
    const before = remembered.get(key)
    if (before !== undefined) return before
    const hits = look(term)
    remembered.set(key, hits)
    return hits
  }
}

type Hit = { readonly likeness: number; readonly words: readonly Word[] }

function keepBest(hits: Map<number, Hit>, unit: Unit, sure: number): void {
  const before = hits.get(unit.sentence)
  if (before === undefined || before.likeness < sure) hits.set(unit.sentence, { likeness: sure, words: unit.words })
}

function push<Key>(lists: Map<Key, Unit[]>, key: Key, unit: Unit): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [unit])
  else list.push(unit)
}
