/** Which words and phrases mean the same: looked up by stem, so any word form will do. */
import { wordsOf } from '../tokens.ts'
import type { Word } from '../tokens.ts'
import { networkSynonyms } from './networks.ts'
import { opposites } from './opposites.ts'
import { platformSynonyms } from './platforms.ts'
import { programmingSynonyms } from './programming.ts'
import { proseSynonyms } from './prose.ts'
import { systemSynonyms } from './systems.ts'

/** Ids of the groups a phrase belongs to. */
export type Senses = readonly number[]

const noSenses: Senses = []

/** The longest phrase of the lexicon, in words. */
export const longestPhrase = 5

/** Above every id of the built-in groups. */
const firstOwnSense = 100_000

export type Lexicon = ReadonlyMap<string, Senses>

export const lexicon: Lexicon = build()

/** The built-in lexicon with abbreviations that a question's own text spells out, as "round trip time (RTT)". */
export function withAbbreviations(pairs: readonly (readonly [short: string, long: string])[]): Lexicon {
  if (pairs.length === 0) return lexicon
  const extended = new Map(lexicon)
  pairs.forEach(([short, long], at) => {
    for (const phrase of [short, long]) addSense(extended, phrase, firstOwnSense + at)
  })
  return extended
}

export function sensesOf(phrase: string, words: Lexicon): Senses {
  return words.get(phrase) ?? noSenses
}

/** A phrase as the lexicon knows it: its stems, one blank between. */
export function keyOf(phrase: string): string {
  return keyOfStems(wordsOf(phrase))
}

export function keyOfStems(words: readonly Word[]): string {
  return words.map((word) => word.stem).join(' ')
}

const turned = new Map<string, Set<string>>()
for (const [one, other] of opposites) {
  linkOpposite(keyOf(one), keyOf(other))
  linkOpposite(keyOf(other), keyOf(one))
}

/** The stems that say the contrary of this one. */
export function oppositesOf(stem: string): ReadonlySet<string> | undefined {
  return turned.get(stem)
}

function linkOpposite(from: string, to: string): void {
  const known = turned.get(from)
  if (known === undefined) turned.set(from, new Set([to]))
  else known.add(to)
}

function build(): Map<string, Senses> {
  const words = new Map<string, Senses>()
  const groups = [proseSynonyms, programmingSynonyms, systemSynonyms, networkSynonyms, platformSynonyms].flat()
  groups.forEach((group, id) => {
    for (const phrase of group.split('|')) addSense(words, phrase, id)
  })
  return words
}

function addSense(words: Map<string, Senses>, phrase: string, id: number): void {
  const key = keyOf(phrase)
  const senses = words.get(key) ?? noSenses
  if (key !== '' && !senses.includes(id)) words.set(key, [...senses, id])
}
