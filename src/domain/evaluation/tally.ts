/** How much of a text an answer says, sentence by sentence, and where it says the contrary. */
import { isGrammar } from './lexicon/common-words.ts'
import { oppositesOf } from './lexicon/lexicon.ts'
import { matcherFor, termsOf } from './matching.ts'
import type { Term } from './matching.ts'
import { clausesOf, deniedWords, isNegator, isRestrictive, plainWords, undeniedWords } from './negation.ts'
import { passageOf } from './passage.ts'
import type { Passage } from './passage.ts'
import { sentencesOf } from './tokens.ts'
import type { Word } from './tokens.ts'

export type Place = { readonly sentence: number; readonly words: readonly Word[] }

export type Tally = {
  /** Of all the text's terms. */
  readonly weight: number
  /** Weight of the terms said anywhere. */
  readonly anywhere: number
  /** The sentence that says most of it; `share` of the weight, 0 to 1. */
  readonly best: { readonly share: number; readonly place: Place | undefined }
  /** The clause that speaks of it most and denies a part; `turned` is that part, 0 to 1. */
  readonly contrary: { readonly share: number; readonly turned: number; readonly place: Place | undefined }
  /** Weight of what is only said turned round. */
  readonly against: number
  /** Weight said per sentence, straight or turned round. */
  readonly touched: ReadonlyMap<number, number>
  /** The answer's words that say it. */
  readonly said: ReadonlySet<Word>
}

/** `discount` is what a word is worth that the question already said. */
export type Tallier = (text: string, discount: number) => Tally

export function tallierOf(answer: Passage, inQuestion: (word: Word) => boolean): Tallier {
  const hitsOf = matcherFor(answer)
  const denied = answer.sentences.map((sentence) => deniedWords(sentence, answer.text))
  const clauses = answer.sentences.map((sentence) => clausesOf(sentence, answer.text))
  const stems = answer.sentences.map((sentence) => new Map(sentence.words.map((word) => [word.stem, word])))

  return (text, discount) => {
    const passage = passageOf(text, sentencesOf(text), answer.lexicon)
    const terms = termsOf(passage, (word) => (inQuestion(word) ? discount : 1))
    const plain = plainWords(passage.sentences, text)
    const undenied = undeniedWords(passage.sentences, text)
    const sentences = new Map<number, Said>()
    const parts = new Map<number, Said>()
    const sum = { weight: 0, anywhere: 0, against: 0 }
    const found = terms.map((term) => ({ term, hits: hitsOf(term) }))
    const met = new Set(found.flatMap(({ hits }) => [...hits.values()].flatMap(({ words }) => words)))
    for (const { term, hits } of found) {
      const canBeTurned = term.unit.words.every((word) => plain.has(word))
      const canBeTurnedBack = !canBeTurned && term.unit.words.every((word) => undenied.has(word))
      sum.weight += term.weight
      let best = 0
      let against = 0
      for (const [number, { likeness, words }] of hits) {
        const head = canBeTurned || canBeTurnedBack ? denialOf(number, words, met) : undefined
        const isTurned = head !== undefined && (canBeTurned || isRestrictive(head)) && !meansNothing(term)
        const weight = worthOf(likeness) * term.weight
        note(number, isTurned ? 0 : weight, isTurned ? weight : 0, words)
        if (isTurned) against = Math.max(against, weight)
        else best = Math.max(best, likeness)
      }
      if (canBeTurned && hits.size === 0 && noteOpposite(term)) against = term.weight
      if (best === 0) sum.against += against
      sum.anywhere += worthOf(best) * term.weight
    }
    return { ...sum, ...extremes(sum.weight, sentences, parts) }

    function note(number: number, straight: number, contrary: number, words: readonly Word[]): void {
      const [first] = words
      const clause = first === undefined ? 0 : (clauses[number]?.get(first) ?? 0)
      addTo(sentences, number, { straight, contrary, words, sentence: number })
      addTo(parts, number * mostClauses + clause, { straight, contrary, words, sentence: number })
    }

    function noteOpposite(term: Term): boolean {
      let found = false
      stems.forEach((words, number) => {
        const opposite = oppositeIn(words, term)
        if (opposite === undefined || denied[number]?.has(opposite) === true) return
        note(number, 0, term.weight, [opposite])
        found = true
      })
      return found
    }
  }

  /** What is denied must be what the text says: "does not change the order" leaves an order that is kept alone. */
  function denialOf(number: number, words: readonly Word[], met: ReadonlySet<Word>): Word | undefined {
    if (words.some(isNegator)) return undefined
    for (const word of words) {
      const head = denied[number]?.get(word)
      if (head !== undefined && met.has(head)) return head
    }
    return undefined
  }
}

/** More than a sentence has words, so that sentence and clause make one number. */
const mostClauses = 1000

/** What one sentence or clause says so far: added to in place, as a long answer has thousands of hits. */
type Said = { straight: number; contrary: number; readonly words: Word[]; readonly sentence: number }

function addTo(all: Map<number, Said>, key: number, said: Omit<Said, 'words'> & { words: readonly Word[] }): void {
  const before = all.get(key)
  if (before === undefined) {
    all.set(key, { ...said, words: [...said.words] })
    return
  }
  before.straight += said.straight
  before.contrary += said.contrary
  before.words.push(...said.words)
}

function extremes(
  weight: number,
  sentences: ReadonlyMap<number, Said>,
  parts: ReadonlyMap<number, Said>,
): Pick<Tally, 'best' | 'contrary' | 'touched' | 'said'> {
  let best: Tally['best'] = { share: 0, place: undefined }
  let contrary: Tally['contrary'] = { share: 0, turned: 0, place: undefined }
  const touched = new Map<number, number>()
  const words = new Set<Word>()
  for (const [sentence, said] of sentences) {
    touched.set(sentence, said.straight + said.contrary)
    for (const word of said.words) words.add(word)
    const share = weight === 0 ? 0 : said.straight / weight
    if (share > best.share) best = { share, place: { sentence, words: said.words } }
  }
  for (const { straight, contrary: against, words, sentence } of parts.values()) {
    const share = weight === 0 ? 0 : (straight + against) / weight
    if (against > 0 && share > contrary.share)
      contrary = { share, turned: against / (straight + against), place: { sentence, words } }
  }
  return { best, contrary, touched, said: words }
}

/** A lexicon's word for word is nearly as good as the word itself; a slip or a shared stem is less sure. */
function worthOf(likeness: number): number {
  if (likeness >= 0.99) return 1
  if (likeness >= 0.9) return 0.9
  return likeness > 0 ? 0.7 : 0
}

/** Grammar and numbers turn up on both sides of a denial without meaning anything by it. */
function meansNothing({ unit }: Term): boolean {
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
