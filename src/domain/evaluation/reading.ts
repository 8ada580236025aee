/** One answer read against one question: everything the criteria and the feedback are made from. */
import type { KeyPoint, Misconception } from '#domain/questions'
import { abbreviationsIn } from './abbreviations.ts'
import { placeOfClaim } from './claims.ts'
import { swappedShare } from './contrast.ts'
import { readerOf } from './coverage.ts'
import type { Coverage, Reader } from './coverage.ts'
import { echoMeter, pairRecall, pieceRecall, wordRecall } from './echo.ts'
import { ordersIn } from './instructions.ts'
import { informationOf } from './lexicon/common-words.ts'
import { withAbbreviations } from './lexicon/lexicon.ts'
import { passageOf } from './passage.ts'
import type { Passage } from './passage.ts'
import { groupsOf, informationIn } from './points.ts'
import type { PointGroup } from './points.ts'
import type { Place } from './tally.ts'
import { textureOf } from './texture.ts'
import type { Texture } from './texture.ts'
import { sentencesOf, wordsOf } from './tokens.ts'
import { misvaluedShare } from './values.ts'
import type { Word } from './tokens.ts'

export type Voiced = { readonly misconception: Misconception; readonly place: Place }

export type Reading = {
  readonly passage: Passage
  readonly texture: Texture
  /** Sentences that spoke to the grader and were left out. */
  readonly ignored: number
  /** Those that count: of a list of which only some are asked for, the best said. */
  readonly coverages: readonly Coverage[]
  readonly misconceptions: readonly Voiced[]
  /** Weighted credit of the points asked for, 0 to 1. */
  readonly credit: number
  /** The points were written for this question, not derived from its reference answer. */
  readonly written: boolean
  /** How much of the reference's own vocabulary is there, against what a good answer has, 0 to 1. */
  readonly vocabulary: number
  /** Share of what the answer tells that belongs to the matter, 0 to 1: few right words are better than many others. */
  readonly pertinence: number
  /** How much the answer tells beyond the question, against what the points ask for, 0 to 1. */
  readonly detail: number
  /** How much of what it says of the matter is the contrary or a known misconception, 0 to 1. */
  readonly falsity: number
  /** How many of the values asked for are named wrong, as a share, 0 to 1. */
  readonly misvalued: number
  /** How far the traits of two contrasted things are swapped, 0 to 1. */
  readonly swapped: number
  /** How much of the matter it touches at all, 0 to 1. */
  readonly relevance: number
  /** How much the reference tells, in `informationOf`: about 10 in a sentence. */
  readonly extent: number
  /** Share of the question's subject that the answer takes up, 0 to 1; a short answer may take up none. */
  readonly takenUp: number
  /** Share of the words that stand in sentences with nothing of the matter in them, 0 to 1. */
  readonly beside: number
  /** The question asks for a list, so keywords are an answer; written key points ask for sentences. */
  readonly listAsked: boolean
  /** The reference's words without its order: nobody arrives there by thinking. */
  readonly scrambled: boolean
}

export type ReadQuestion = {
  readonly text: string
  readonly referenceAnswer: string
  readonly keyPoints: readonly KeyPoint[]
  readonly misconceptions: readonly Misconception[]
}

/** The answer without what speaks to the grader; offsets stay those of the whole answer. */
export function passageFor(answer: string, question: ReadQuestion): { passage: Passage; ignored: number } {
  const abbreviations = [question.text, question.referenceAnswer].flatMap(abbreviationsIn)
  const lexicon = withAbbreviations(abbreviations)
  const orders = new Set(ordersIn(answer).map(({ start }) => start))
  const counted = sentencesOf(answer).filter(({ start }) => !orders.has(start))
  return { passage: passageOf(answer, counted, lexicon), ignored: orders.size }
}

export function readAnswer(passage: Passage, ignored: number, question: ReadQuestion): Reading {
  const own = withoutEcho(passage, question.text)
  const words = own.sentences.flatMap((sentence) => sentence.words)
  const asked = new Set(wordsOf(question.text).map((word) => word.stem))
  const reader = readerOf(own, (word) => asked.has(word.stem))
  const groups = groupsOf(question).map((group) => covered(group, reader))
  const misconceptions = voiced(question.misconceptions, own)
  const coverages = groups.flatMap(({ coverages }) => coverages).map((coverage) => tempered(coverage, misconceptions))
  const matter = askedText(question, coverages)
  const texture = textureOf(own.sentences, own.text)
  const written = question.keyPoints.some(({ phrases }) => phrases.length > 0)
  const byPoints = creditOf(coverages)
  const credit =
    written || question.keyPoints.length === 0 ? byPoints : (byPoints + creditOf(derived(question, reader))) / 2
  // What stands in a sentence beside the matter tells nothing of it, in whatever words.
  const telling = own.sentences.filter((_, number) => reader.isTouched(number)).flatMap((sentence) => sentence.words)
  const pieces = pieceRecall(telling, matter, question.text)
  return {
    passage: own,
    texture,
    ignored,
    coverages,
    misconceptions,
    credit,
    written,
    vocabulary: Math.min(1, pieces / usualPieces),
    pertinence: reader.pertinence(matter),
    detail: detailOf(telling, asked, sum(groups.map(({ need }) => need))),
    falsity: falsityOf(coverages, misconceptions),
    misvalued: misvaluedShare(own, question.text, question.referenceAnswer),
    swapped: swappedShare(own, question.text, question.referenceAnswer),
    relevance: relevanceOf(coverages, pieces),
    extent: informationIn(question.referenceAnswer),
    takenUp: (own === passage ? reader : readerOf(passage, () => false)).spread(question.text),
    beside: besideOf(own, reader),
    listAsked:
      !written && /\b(?:list|name|state|mention|enumerate|give|identify|which|what are)\b/iu.test(question.text),
    scrambled: isScrambled(words, texture, question.referenceAnswer),
  }
}

type Covered = { readonly need: number; readonly coverages: readonly Coverage[] }

/** Of the points of a group, as many as are asked for: those said best. */
function covered({ need, points }: PointGroup, reader: Reader): Covered {
  const coverages = points.map((point) => reader.cover(point))
  const best = [...coverages].sort((one, other) => other.share - one.share).slice(0, need)
  return { need, coverages: coverages.filter((coverage) => best.includes(coverage)) }
}

/** A marking scheme is terse where its reference is full: what the reference alone would have asked for. */
function derived(question: ReadQuestion, reader: Reader): Coverage[] {
  return groupsOf({ ...question, keyPoints: [] }).flatMap((group) => covered(group, reader).coverages)
}

function creditOf(coverages: readonly Coverage[]): number {
  return share(
    sum(coverages.map(({ credit, point }) => credit * point.weight)),
    sum(coverages.map(({ point }) => point.weight)),
  )
}

/** A full answer in one's own words has about this share of the reference's word pieces. */
const usualPieces = 0.3

/** Of derived points, those that count; written key points are too terse to measure vocabulary by. */
function askedText({ referenceAnswer, keyPoints }: ReadQuestion, coverages: readonly Coverage[]): string {
  const points = coverages.map(({ point }) => point.text).join('\n')
  return keyPoints.length > 0 ? `${referenceAnswer}\n${points}` : points
}

/** Sentences that only give the question back say nothing of their own. */
function withoutEcho(passage: Passage, question: string): Passage {
  const echoIn = echoMeter(question)
  const own = passage.sentences.filter(({ words }) => words.length < 4 || echoIn(words) < 0.75)
  return own.length === passage.sentences.length ? passage : passageOf(passage.text, own, passage.lexicon)
}

function voiced(misconceptions: readonly Misconception[], passage: Passage): Voiced[] {
  return misconceptions.flatMap((misconception) => {
    for (const phrase of misconception.phrases) {
      const place = placeOfClaim(phrase, passage)
      if (place !== undefined) return [{ misconception, place }]
    }
    return []
  })
}

/** A sentence that voices a misconception makes no point, whatever words it shares with one. */
function tempered(coverage: Coverage, misconceptions: readonly Voiced[]): Coverage {
  const isMistaken = misconceptions.some(({ place }) => place.sentence === coverage.place?.sentence)
  return isMistaken ? { ...coverage, credit: coverage.credit * 0.3 } : coverage
}

function falsityOf(coverages: readonly Coverage[], misconceptions: readonly Voiced[]): number {
  const said = sum(coverages.map((coverage) => coverage.share))
  const opposed = coverages.filter(({ denied, contradicted }) => denied || contradicted)
  const against = sum(opposed.map((coverage) => coverage.against))
  return Math.min(1, share(against, said + against) + (misconceptions.length > 0 ? 0.25 : 0))
}

function detailOf(words: readonly Word[], asked: ReadonlySet<string>, need: number): number {
  const told = new Set(
    words.filter((word) => informationOf(word.text) >= 0.6 && !asked.has(word.stem)).map((w) => w.stem),
  )
  return Math.min(1, Math.log(1 + told.size) / Math.log(4 + 3 * need))
}

function relevanceOf(coverages: readonly Coverage[], pieces: number): number {
  const best = Math.max(
    0,
    ...coverages.map(({ share, credit, point }) => (point.phrases.length > 0 ? Math.max(share, credit) : share)),
  )
  const mean = share(sum(coverages.map((coverage) => coverage.share)), coverages.length)
  return 0.4 * best + 0.3 * mean + 0.3 * Math.min(1, pieces / usualPieces)
}

function besideOf({ sentences }: Passage, { isTouched }: Reader): number {
  const lengths = sentences.map(({ words }) => words.length)
  return share(sum(lengths.filter((_, number) => !isTouched(number))), sum(lengths))
}

function isScrambled(words: readonly Word[], { disorder }: Texture, reference: string): boolean {
  // One odd pair in a short sentence is a slip.
  if (disorder > (words.length < 40 ? 0.08 : 0.045) && words.length >= 12) return true
  const length = words.length / Math.max(1, wordsOf(reference).length)
  if (length < 0.65 || length > 1.5 || words.length < 6) return false
  return wordRecall(words, reference) > 0.85 && pairRecall(words, reference) < 0.25
}

/** Terms put side by side assert nothing, unless a list was what the question wanted. */
export function isKeywordList({ texture, listAsked }: Pick<Reading, 'texture' | 'listAsked'>): boolean {
  return !listAsked && texture.words >= 5 && ((texture.grammar < 0.1 && texture.words >= 12) || texture.fragments > 0.6)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
