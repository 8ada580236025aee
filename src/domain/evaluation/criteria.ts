/** From a reading to levels: what each criterion looks at, and where a level begins. */
import type { Place } from './coverage.ts'
import { cuesShown } from './cues.ts'
import type { CriterionLevel, CriterionName, CriterionResult } from './evaluation.ts'
import { quotesAt } from './quotes.ts'
import type { Quoter } from './quotes.ts'
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

export function contentOf({ credit, vocabulary, detail, scrambled, texture, listAsked }: Reading): Content {
  const made = between(credit, 0.22, 0.66)
  const spoken = between(vocabulary, 0.1, 0.85)
  const told = detail * Math.min(1, spoken + made)
  const keywords = texture.grammar < 0.12 && texture.words >= 5 && !listAsked
  const asserted = scrambled ? 0.45 : keywords ? 0.6 : 1
  return {
    right: (0.55 * made + 0.45 * spoken) * asserted,
    whole: (0.35 * made + 0.4 * spoken + 0.25 * told) * asserted,
    deep: (0.4 * spoken + 0.6 * told) * asserted * asserted,
  }
}

function judgeOne(name: CriterionName, reading: Reading, content: Content): Judged {
  switch (name) {
    case 'correctness':
      return { level: correctness(reading, content), quotes: quotesAt(reading, placesOfPoints(reading)) }
    case 'completeness':
      return { level: levelOf(content.whole, completenessSteps), quotes: quotesAt(reading, placesOfPoints(reading)) }
    case 'depth':
      return { level: levelOf(content.deep, depthSteps), quotes: quotesAt(reading, placesOfDetail(reading)) }
    case 'clarity':
    case 'communication':
    case 'confidence':
      return { level: delivery(name, reading, content), quotes: quotesAt(reading, placesOfPoints(reading).slice(0, 1)) }
    case 'relevance':
      return {
        level: levelOf(Math.max(content.right, between(reading.relevance, 0.05, 0.4)), evenSteps),
        quotes: quotesAt(reading, placesOfPoints(reading)),
      }
    case 'situation':
    case 'task':
    case 'action':
    case 'result':
    case 'ownership':
    case 'leadership':
      return byCues(name, reading, content.right, 0.35)
    case 'requirements':
    case 'components':
    case 'scaling':
    case 'trade-offs':
    case 'problem-solving':
    case 'efficiency':
      return byCues(name, reading, content.right, 0.5)
  }
}

const correctnessSteps = [0.1, 0.3, 0.46, 0.6, 0.76] as const
const completenessSteps = [0.08, 0.26, 0.42, 0.58, 0.78] as const
const depthSteps = [0.12, 0.3, 0.48, 0.64, 0.82] as const
const evenSteps = [0.1, 0.28, 0.46, 0.64, 0.82] as const

function correctness(reading: Reading, content: Content): CriterionLevel {
  const level = levelOf(content.right, correctnessSteps)
  const wrong = reading.coverages.filter(({ denied, contradicted }) => denied || contradicted)
  const essentialMissing = reading.coverages.some(({ point, credit }) => point.essential && credit < 0.4)
  const faults = reading.misconceptions.length * 2 + wrong.length + (reading.texture.hedged > 0.6 ? 1 : 0)
  return atMost(lower(level, faults), faults > 0 || essentialMissing ? 3 : 5)
}

/** How a thing is said is worth no more than one level above what is said. */
function delivery(
  name: 'clarity' | 'communication' | 'confidence',
  reading: Reading,
  content: Content,
): CriterionLevel {
  const said = levelOf(Math.max(content.right, content.whole), evenSteps)
  if (said === 0) return 0
  return atMost(lower(5, faultsIn(name, reading)), Math.min(5, said + 1))
}

function faultsIn(name: 'clarity' | 'communication' | 'confidence', { texture, scrambled, beside }: Reading): number {
  const keywords = texture.grammar < 0.12 && texture.words >= 5
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
  const bounded = Math.min(value, shown.value + 0.25, right + 0.6)
  const places = shown.sentences.slice(0, 2).map((sentence) => ({ sentence, words: [] }))
  return { level: levelOf(bounded * (reading.scrambled ? 0.45 : 1), evenSteps), quotes: quotesAt(reading, places) }
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
