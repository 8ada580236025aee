/** Which words and phrases mean the same: looked up by stem, so any word form will do. */
import { wordsOf } from '../tokens.ts'
import type { Word } from '../tokens.ts'
import { networkSynonyms } from './networks.ts'
import { opposites } from './opposites.ts'
import { platformSynonyms } from './platforms.ts'
import { programmingSynonyms } from './programming.ts'
import { proseSynonyms } from './prose.ts'
import { structureSynonyms } from './structures.ts'
import { systemSynonyms } from './systems.ts'

/** Ids of the groups a phrase belongs to. */
export type Senses = readonly number[]

const noSenses: Senses = []

const articles = new Set('a an the its their your our my each'.split(' '))

/** The longest phrase of the lexicon, in words. */
export const longestPhrase = 5

/** Above every id of the built-in groups. */
const firstOwnSense = 100_000

export type Lexicon = {
  /** Of a word or phrase, given as `keyOf` makes it. */
  readonly sensesOf: (key: string) => Senses
  /** Whether a phrase of several words begins with this stem; most do not, and need not be tried. */
  readonly startsPhrase: (stem: string) => boolean
}

/** Each as the lexicon's key for it. */
const growthNames = ['o(logn)', 'o(nlogn)', 'o(n)', 'o(n^2)', 'o(2^n)', 'o(1)']

type Entries = { readonly senses: Map<string, Senses>; readonly starts: Set<string> }

const builtIn = entriesOf(
  [proseSynonyms, programmingSynonyms, structureSynonyms, systemSynonyms, networkSynonyms, platformSynonyms]
    .flat()
    .map((group, id) => ({ id, phrases: group.split('|') })),
)

export const lexicon: Lexicon = {
  sensesOf: (key) => builtIn.senses.get(key) ?? noSenses,
  startsPhrase: (stem) => builtIn.starts.has(stem),
}

/** The built-in lexicon with abbreviations that a question's own text spells out, as "round trip time (RTT)". */
export function withAbbreviations(pairs: readonly (readonly [short: string, long: string])[]): Lexicon {
  if (pairs.length === 0) return lexicon
  const own = entriesOf(pairs.map((phrases, at) => ({ id: firstOwnSense + at, phrases })))
  return {
    sensesOf: (key) => {
      const added = own.senses.get(key)
      return added === undefined ? lexicon.sensesOf(key) : [...lexicon.sensesOf(key), ...added]
    },
    startsPhrase: (stem) => own.starts.has(stem) || lexicon.startsPhrase(stem),
  }
}

/** A phrase as the lexicon knows it: its stems without articles, one blank between. */
export function keyOf(words: readonly Word[]): string {
  return withoutArticles(words)
    .map((word) => word.stem)
    .join(' ')
}

/** "Pointer to the next node" and "pointer to next node" are one phrase; a lone article stays. */
export function withoutArticles(words: readonly Word[]): readonly Word[] {
  const kept = words.filter((word) => !articles.has(word.text))
  return kept.length === 0 ? words : kept
}

/** Growth classes by the sense of their group: a thing grows in one of them only. */
const growthClasses: ReadonlyMap<number, string> = new Map(
  growthNames.flatMap((name) => (builtIn.senses.get(name) ?? noSenses).map((sense) => [sense, name] as const)),
)

/** The growth class that a word or phrase with these senses names, if it names one. */
export function growthOf(senses: Senses): string | undefined {
  for (const sense of senses) {
    const name = growthClasses.get(sense)
    if (name !== undefined) return name
  }
  return undefined
}

const turned = new Map<string, Set<string>>()
for (const [one, other] of opposites) {
  linkOpposite(keyOf(wordsOf(one)), keyOf(wordsOf(other)))
  linkOpposite(keyOf(wordsOf(other)), keyOf(wordsOf(one)))
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

function entriesOf(groups: readonly { readonly id: number; readonly phrases: readonly string[] }[]): Entries {
  const senses = new Map<string, Senses>()
  const starts = new Set<string>()
  for (const { id, phrases } of groups)
    for (const words of phrases.map((phrase) => withoutArticles(wordsOf(phrase)))) {
      const [first, second] = words
      if (first === undefined) continue
      const key = keyOf(words)
      const known = senses.get(key) ?? noSenses
      if (!known.includes(id)) senses.set(key, [...known, id])
      if (second !== undefined) starts.add(first.stem)
    }
  return { senses, starts }
}
