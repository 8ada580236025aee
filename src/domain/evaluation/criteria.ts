/** From a reading to levels: what each criterion looks at, and where a level begins. */
import type { Place } from './tally.ts'
import { cuesShown } from './cues.ts'
import type { CriterionLevel, CriterionName, CriterionResult } from './evaluation.ts'
import { quotesAt } from './quotes.ts'
import type { Quoter } from './quotes.ts'
import { isKeywordList } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Rubric } from './rubrics.ts'

type Judged = { readonly level: CriterionLevel; readonly quotes: readonly string[] }

/** Levels 2 to 5 stand on a quote; without one, no more than 1 can be given. */
export function judge(rubric: Rubric, reading: Reading, quoter: Quoter): CriterionResult[] {
  const content = contentOf(reading)
  return rubric.criteria.map(({ name, weight }) => {
    const { level, quotes } = judgeOne(name, reading, content)
    const evidence = quoter(quotes)
    return { name, weight, level: evidence.length === 0 ? atMost(level, 1) : level, evidence }
  })
}

/** What was said of what was asked for, 0 to 1, as the criteria need it. */
export type Content = { readonly right: number; readonly whole: number; readonly deep: number }

/** Written key points say exactly what is asked; derived ones are a sample, so vocabulary and detail count beside them. */
export function contentOf(reading: Reading): Content {
  const asserted = reading.scrambled ? 0.45 : isKeywordList(reading) ? 0.4 : 1
  const counts = asserted * trueShare(reading)
  return reading.written ? contentOfWritten(reading, counts) : contentOfDerived(reading, counts)
}

/** What is false takes back from what is true: facts denied, traits swapped, values mistaken. */
function trueShare({ falsity, swapped, misvalued }: Reading): number {
  return (1 - between(falsity, 0.25, 0.6)) * (1 - 0.75 * between(swapped, 0.5, 0.8)) * (1 - 0.6 * misvalued)
}

function contentOfWritten(reading: Reading, counts: number): Content {
  const spoken = between(reading.vocabulary, 0.1, 1)
  const told = reading.detail * Math.min(1, spoken * 1.6)
  const about = counts * aboutIt(reading)
  return {
    right: (0.85 * reading.credit + 0.15 * spoken) * about,
    whole: reading.credit * about,
    deep: (0.5 * told + 0.5 * reading.credit) * about,
  }
}

/**
 * Three weak signs are surer together than the best alone, and a straight sum keeps them finer than steps would:
 * statements made, vocabulary shared, and how much is told at all (as far as it is about the matter). Words aligned
 * by meaning, the question's own counted low, and length beside them are the method of Sultan, Salazar and Sumner,
 * "Fast and Easy Short Answer Grading with High Accuracy" (NAACL 2016), here without weights learnt from grades.
 */
function contentOfDerived(reading: Reading, counts: number): Content {
  const made = between(reading.credit, 0.2, 1)
  const spoken = between(reading.vocabulary, 0, 0.87)
  const apt = 0.7 + 0.3 * Math.min(1, reading.pertinence / 0.25)
  const told = reading.detail * Math.min(1, reading.relevance * 1.9) * apt
  // One sentence can be put in other words altogether; of many sentences a full answer shares more.
  const enough = 0.75 + 0.3 * between(reading.extent, 8, 60)
  const about = counts * aboutIt(reading, reading.pertinence / 0.3)
  const scaled = (value: number) => between(value, 0.03, enough) * about
  return {
    right: scaled(0.45 * made + 0.25 * spoken + 0.3 * told),
    whole: scaled(0.35 * made + 0.3 * spoken + 0.35 * told),
    deep: scaled(0.2 * made + 0.2 * spoken + 0.6 * told),
  }
}

/**
 * A long answer that never takes up what was asked is about something else, however well its words
 * fit; a short one may leave the question's words out.
 */
function aboutIt({ takenUp, credit, texture, written }: Reading, pertinent = 0): number {
  const allowance = written ? Math.max(0.3, between(55 - texture.words, 0, 50)) : 0.05
  const plainly = between(credit, 0.6, 0.95) * 0.25
  return Math.min(1, Math.max(allowance, (takenUp + plainly) / 0.2, pertinent))
}

function judgeOne(name: CriterionName, reading: Reading, content: Content): Judged {
  switch (name) {
    case 'correctness':
      return { level: correctness(reading, content), quotes: quotesAt(reading, placesOfPoints(reading)) }
    case 'completeness':
      return { level: levelOf(content.whole, steps), quotes: quotesAt(reading, placesOfPoints(reading)) }
    case 'depth':
      return { level: levelOf(content.deep, steps), quotes: quotesAt(reading, placesOfDetail(reading)) }
    case 'clarity':
    case 'communication':
    case 'confidence':
      return { level: delivery(name, reading, content), quotes: quotesAt(reading, placesOfPoints(reading).slice(0, 1)) }
    case 'relevance':
      return {
        level: levelOf(0.5 * content.right + 0.5 * between(reading.takenUp, 0, 0.35), steps),
        quotes: quotesAt(reading, placesOfPoints(reading)),
      }
    case 'situation':
    case 'task':
    case 'action':
    case 'result':
    case 'ownership':
    case 'leadership':
      return byCues(name, reading, content.right, 0.5)
    case 'requirements':
    case 'components':
    case 'scaling':
    case 'trade-offs':
    case 'problem-solving':
    case 'efficiency':
      return byCues(name, reading, content.right, 0.6)
  }
}

/** Where each level from 1 to 5 begins: levels are a scale of fifths, rounded. */
const steps = [0.1, 0.3, 0.5, 0.7, 0.88] as const

function correctness(reading: Reading, content: Content): CriterionLevel {
  const level = levelOf(content.right, steps)
  const wrong = reading.coverages.filter(({ denied, contradicted }) => denied || contradicted)
  const essentialMissing = reading.coverages.some(({ point, credit }) => point.essential && credit < 0.4)
  const faults = reading.misconceptions.length * 2 + wrong.length + (reading.texture.hedged > 0.6 ? 2 : 0)
  return atMost(lower(level, faults), faults > 0 || essentialMissing ? 3 : 5)
}

/** How a thing is said counts only as far as the thing is said: clear about half of it is half as good. */
function delivery(
  name: 'clarity' | 'communication' | 'confidence',
  reading: Reading,
  content: Content,
): CriterionLevel {
  const said = (content.right + content.whole + content.deep) / 3
  return atMost(lower(5, faultsIn(name, reading)), levelOf(said, generousSteps))
}

function faultsIn(name: 'clarity' | 'communication' | 'confidence', reading: Reading): number {
  const { texture, scrambled, beside } = reading
  const keywords = isKeywordList(reading)
  switch (name) {
    case 'clarity':
      return (
        (scrambled ? 4 : 0) + (keywords ? 2 : 0) + (texture.repeated > 0.2 ? 1 : 0) + (texture.disorder > 0.03 ? 1 : 0)
      )
    case 'communication':
      return (
        (scrambled ? 4 : 0) +
        (keywords ? 2 : 0) +
        (beside > 0.6 ? 2 : beside > 0.4 ? 1 : 0) +
        (texture.repeated > 0.2 ? 1 : 0)
      )
    case 'confidence':
      return (scrambled ? 2 : 0) + Math.round(texture.hedged * 4)
  }
}

/** Cues show that a part is there, the key points that it is about the matter. */
function byCues(name: CriterionName, reading: Reading, right: number, ofContent: number): Judged {
  const shown = cuesShown(name, reading.passage)
  const value = shown.value * (1 - ofContent) + Math.min(1, right * 1.2) * ofContent
  const bounded = Math.min(value, shown.value + 0.4, right + 0.3)
  const cued = shown.sentences.slice(0, 2).map((sentence) => ({ sentence, words: [] }))
  const places = cued.length > 0 ? cued : placesOfPoints(reading).slice(0, 1)
  return { level: levelOf(bounded * (reading.scrambled ? 0.45 : 1), steps), quotes: quotesAt(reading, places) }
}

function placesOfPoints({ coverages }: Reading): Place[] {
  return [...coverages]
    .sort((one, other) => other.credit * other.point.weight - one.credit * one.point.weight)
    .filter(({ credit, denied }) => credit > 0.2 && !denied)
    .flatMap(({ place }) => place ?? [])
    .slice(0, 3)
}

/** The sentence that tells most. */
function placesOfDetail({ passage, coverages }: Reading): Place[] {
  const places = coverages.flatMap(({ place }) => place ?? [])
  const longest = places.reduce<Place | undefined>(
    (most, place) =>
      (passage.sentences[place.sentence]?.words.length ?? 0) >
      (passage.sentences[most?.sentence ?? -1]?.words.length ?? 0)
        ? place
        : most,
    undefined,
  )
  return longest === undefined ? [] : [longest]
}

/** Half a level kinder than `steps`. */
const generousSteps = [0.05, 0.2, 0.4, 0.6, 0.8] as const

type Steps = readonly [number, number, number, number, number]

function levelOf(value: number, [one, two, three, four, five]: Steps): CriterionLevel {
  if (value >= five) return 5
  if (value >= four) return 4
  if (value >= three) return 3
  if (value >= two) return 2
  return value >= one ? 1 : 0
}

const levels = [0, 1, 2, 3, 4, 5] as const

function lower(level: CriterionLevel, by: number): CriterionLevel {
  return levels[Math.max(0, level - by)] ?? 0
}

function atMost(level: CriterionLevel, most: number): CriterionLevel {
  return levels[Math.min(level, most)] ?? 0
}

function between(value: number, none: number, all: number): number {
  return Math.min(1, Math.max(0, (value - none) / (all - none)))
}
