/**
 * Whether an answer gives each of two things the other's traits: "a stack is first in, first out and a queue last in".
 *
 * Which two things are contrasted is read from the reference: two subjects of the question, or two opposites, that share
 * no clause. The traits of each are what its clauses say and the other's do not.
 */
import { informationOf } from './lexicon/common-words.ts'
import { oppositesOf } from './lexicon/lexicon.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isBending } from './negation.ts'
import { passageOf } from './passage.ts'
import type { Passage, Unit } from './passage.ts'
import { sentencesOf } from './tokens.ts'
import type { Sentence, Word } from './tokens.ts'

/** 0: nothing is swapped, or nothing contrasted; 1: every trait that tells the two apart is given to the other. */
export function swappedShare(answer: Passage, question: string, reference: string): number {
  const { lexicon } = answer
  const told = clausesOf(passageOf(reference, sentencesOf(reference), lexicon))
  const sides = sidesOf(question).map((side) => subjectsIn(side, lexicon))
  const asked = keysIn(question, lexicon)
  const contrasts = told.length > mostClauses ? [] : contrastsIn(told, sides)
  if (contrasts.length === 0) return 0
  const said = clausesOf(answer)
  return Math.max(0, ...contrasts.map((contrast) => swapped(contrast, traitsOf(contrast, told, asked), said)))
}

/** A longer reference comes back to either thing in between, and words alone no longer tell what belongs to which. */
const mostClauses = 12

/** What a word or phrase is recognised by: its stem, and each of its meanings. */
type Key = string | number
type Term = { readonly keys: readonly Key[]; readonly information: number }
type Clause = { readonly terms: readonly Term[]; readonly keys: ReadonlySet<Key>; readonly bent: boolean }
type Pair<Item> = readonly [one: Item, other: Item]

function keysOf({ words, senses }: Unit): Key[] {
  const [word, second] = words
  return word !== undefined && second === undefined ? [word.stem, ...senses] : [...senses]
}

function keysIn(text: string, lexicon: Lexicon): ReadonlySet<Key> {
  return new Set(passageOf(text, sentencesOf(text), lexicon).units.flatMap(keysOf))
}

/** A subject is known by its own word or as a whole phrase; what else its words may mean is too much. */
function subjectsIn(text: string, lexicon: Lexicon): ReadonlySet<Key> {
  const { units } = passageOf(text, sentencesOf(text), lexicon)
  return new Set(units.flatMap((unit) => keysOf(unit).slice(0, unit.words.length > 1 ? undefined : 1)))
}

const comparing =
  /\b(?:differen\w*|differs?|compar\w*|contrast\w*|distinguish\w*|versus|vs|instead|advantages? of|better|faster|slower)\b/iu
const joining = /\b(?:and|or|versus|vs|from|than|over|instead of|rather than)\b/giu

/** What a sentence that compares names before and behind each word that joins the two. */
function sidesOf(question: string): string[] {
  const comparison = question.split(/(?<=[.?!;])\s+/u).find((sentence) => comparing.test(sentence))
  return comparison?.split(joining) ?? []
}

const conjunctions = new Set('and or but while whereas because since although though if when than then'.split(' '))

function clausesOf(passage: Passage): Clause[] {
  const parts = passage.sentences.flatMap((sentence) => partsOf(sentence, passage.text))
  const clauses = parts.map(({ words }) => ({ terms: new Array<Term>(), bent: words.some(isBending) }))
  for (const unit of passageOf(passage.text, parts, passage.lexicon).units) {
    const information = Math.max(...unit.words.map(({ text }) => informationOf(text)))
    if (information > 0) clauses[unit.sentence]?.terms.push({ keys: keysOf(unit), information })
  }
  return clauses.map((clause) => ({ ...clause, keys: new Set(clause.terms.flatMap(({ keys }) => keys)) }))
}

/** Clauses of two words or more; a lone word between commas belongs to what comes before it. */
function partsOf(sentence: Sentence, text: string): Sentence[] {
  const parts: Word[][] = []
  sentence.words.forEach((word, at) => {
    const before = sentence.words[at - 1]
    const parted = before === undefined || /[,:;()–—\n]/u.test(text.slice(before.end, word.start))
    const last = parts[parts.length - 1]
    if (last === undefined || parted || conjunctions.has(word.text)) parts.push([word])
    else last.push(word)
  })
  return parts.map((words) => ({ ...sentence, words }))
}

function contrastsIn(told: readonly Clause[], sides: readonly ReadonlySet<Key>[]): Pair<ReadonlySet<Key>>[] {
  const places = new Map<Key, string>()
  for (const key of new Set(told.flatMap(({ keys }) => [...keys])))
    places.set(key, told.flatMap(({ keys }, at) => (keys.has(key) ? [at] : [])).join(' '))
  const ofQuestion = pairsOf(sides).flatMap(([one, other]) =>
    subjectsOf(one, other, places).flatMap(([at, subject]) =>
      subjectsOf(other, one, places).flatMap(([elsewhere, rival]): Pair<ReadonlySet<Key>>[] =>
        areApart(at, elsewhere) ? [[subject, rival]] : [],
      ),
    ),
  )
  const ofOpposites = [...places].flatMap(([key, at]) => {
    const opposites = typeof key === 'string' ? [...(oppositesOf(key) ?? [])] : []
    return opposites.flatMap((opposite): Pair<ReadonlySet<Key>>[] => {
      const elsewhere = places.get(opposite)
      const isNew = elsewhere !== undefined && key < opposite && areSideBySide(at, elsewhere)
      return isNew ? [[new Set([key]), new Set([opposite])]] : []
    })
  })
  return [...ofQuestion, ...ofOpposites]
}

/** What one side of a question names and the other does not; words that always come together in the reference are one subject. */
function subjectsOf(
  side: ReadonlySet<Key>,
  other: ReadonlySet<Key>,
  places: ReadonlyMap<Key, string>,
): [string, Set<Key>][] {
  const subjects = new Map<string, Set<Key>>()
  for (const key of side) {
    const at = places.get(key)
    if (at !== undefined && !other.has(key)) subjects.set(at, (subjects.get(at) ?? new Set()).add(key))
  }
  return [...subjects]
}

function pairsOf<Item>(items: readonly Item[]): Pair<Item>[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): Pair<Item> => [one, other]))
}

function areApart(at: string, elsewhere: string): boolean {
  const places = new Set(at.split(' '))
  return !elsewhere.split(' ').some((place) => places.has(place))
}

/** Opposites that a text sets against each other stand in neighbouring clauses, and nowhere else in it. */
function areSideBySide(at: string, elsewhere: string): boolean {
  const distance = Math.abs(Number(at) - Number(elsewhere))
  return distance === 1 || distance === 2
}

/** Each clause with which of the two it is about: what names neither goes on about the last one named. */
function owned(clauses: readonly Clause[], [one, other]: Pair<ReadonlySet<Key>>): [Clause, 0 | 1 | undefined][] {
  let owner: 0 | 1 | undefined
  return clauses.map((clause) => {
    const names = [one, other].map((keys) => [...keys].some((key) => clause.keys.has(key)))
    if (names[0] === true && names[1] === true) return [clause, undefined]
    if (names[0] === true) owner = 0
    if (names[1] === true) owner = 1
    return [clause, owner]
  })
}

function traitsOf(
  contrast: Pair<ReadonlySet<Key>>,
  told: readonly Clause[],
  asked: ReadonlySet<Key>,
): Pair<ReadonlySet<Key>> {
  const all: Pair<Set<Key>> = [new Set(), new Set()]
  for (const [{ keys, bent }, owner] of owned(told, contrast))
    if (owner !== undefined && !bent) for (const key of keys) all[owner].add(key)
  const [one, other] = all
  const isTrait = (key: Key) => !asked.has(key) && !contrast.some((keys) => keys.has(key))
  return [
    new Set([...one].filter((key) => isTrait(key) && !other.has(key))),
    new Set([...other].filter((key) => isTrait(key) && !one.has(key))),
  ]
}

/** Where an answer calls both by their names, other words that may mean them are left to mean what they say. */
function byName(contrast: Pair<ReadonlySet<Key>>, said: readonly Clause[]): Pair<ReadonlySet<Key>> {
  const [one, other] = contrast
  const names: Pair<ReadonlySet<Key>> = [namesIn(one), namesIn(other)]
  const areNamed = names.every((keys) => said.some((clause) => [...keys].some((key) => clause.keys.has(key))))
  return areNamed ? names : contrast
}

function namesIn(keys: ReadonlySet<Key>): ReadonlySet<Key> {
  return new Set([...keys].filter((key) => typeof key === 'string'))
}

/** Less than one telling word given to the other may be a coincidence. */
const leastCrossed = 0.6

function swapped(contrast: Pair<ReadonlySet<Key>>, traits: Pair<ReadonlySet<Key>>, said: readonly Clause[]): number {
  if (traits.some(({ size }) => size === 0)) return 0
  let straight = 0
  let crossed = 0
  for (const [{ terms, bent }, owner] of owned(said, byName(contrast, said))) {
    if (owner === undefined || bent) continue
    const own = traits[owner]
    const others = traits[owner === 0 ? 1 : 0]
    for (const { keys, information } of terms)
      if (keys.some((key) => own.has(key))) straight += information
      else if (keys.some((key) => others.has(key))) crossed += information
  }
  return crossed < leastCrossed || crossed <= straight ? 0 : crossed / (crossed + straight)
}
