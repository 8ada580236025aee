/**
 * What of a resume is worth asking about. A resume is somebody else's text: only short, plain,
 * single lines ever enter a question, and what does not fit is left out rather than cut.
 */
import type { Profile, Work } from '#domain/resume'
import { slotsOf, type Matter, type Slot, type Subject } from './template.ts'

/** How many characters of each still read well inside a question. */
const longest: Readonly<Record<Slot, number>> = { line: 180, project: 60, technology: 40, title: 60, company: 60 }

export function subjectsOf(profile: Profile, matter: Matter): readonly Subject[] {
  const names = slotsOf[matter]
  return candidatesFor(profile, matter).filter(({ slots }) =>
    names.every((slot: Slot) => isPlain(slots[slot] ?? '', longest[slot])),
  )
}

function candidatesFor({ work, projects, technologies }: Profile, matter: Matter): Subject[] {
  switch (matter) {
    case 'claim':
      return [...work.flatMap(({ highlights }) => highlights), ...projects.map(({ description }) => description)]
        .flatMap(sentencesOf)
        .filter(claimsNumber)
        .map((line) => ({ slots: { line }, line }))
    case 'project':
      return projects.map(({ name, description }) => ({ slots: { project: name }, line: lineOf(name, description) }))
    case 'project-technology':
      return projects.flatMap(({ name, description, technologies: used }) =>
        used.map((technology) => ({ slots: { project: name, technology }, line: lineOf(name, description) })),
      )
    case 'job':
      return work.map(({ title, company }) => ({ slots: { title, company }, line: `${title}, ${company}` }))
    case 'job-technology':
      return work.flatMap((job) => technologiesAt(job, technologies))
  }
}

function technologiesAt({ company, highlights }: Work, technologies: readonly string[]): Subject[] {
  return technologies.flatMap((technology) => {
    const line = highlights.find((highlight) => names(highlight, technology))
    return line === undefined ? [] : [{ slots: { technology, company }, line: line.trim() }]
  })
}

function lineOf(name: string, description: string): string {
  const [first] = sentencesOf(description)
  return first === undefined || first.length > longest.line ? name : `${name}: ${first}`
}

function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.!;])\s+/u)
    .map((sentence) => sentence.trim().replace(/[.;]$/u, ''))
    .filter((sentence) => sentence !== '')
}

const quantity =
  /(?:\d+(?:[.,]\d+)*\s?(?:%|percent|x\b|k\b|m\b|ms\b|s\b|sec|min|hours?|days?|weeks?|users?|customers?|clients?|requests?|queries|transactions?|events?|records?|rows|orders|downloads?|services?|gb\b|tb\b|million|billion)|[$€£]\s?\d)/iu
const change =
  /\b(?:reduc|cut|increas|improv|decreas|sav|grew|grow|rais|boost|speed|sped|accelerat|lower|halv|doubl|tripl|scal|handl|serv|process|migrat|lift|shorten|drop|gain|deliver)/iu

/** A number alone may be a year or a version; with what changed it is a claim. */
function claimsNumber(sentence: string): boolean {
  return sentence.length >= 20 && quantity.test(sentence) && change.test(sentence)
}

function names(text: string, technology: string): boolean {
  const at = text.toLowerCase().indexOf(technology.toLowerCase())
  if (at < 0) return false
  const around = `${text.charAt(at - 1)} ${text.charAt(at + technology.length)}`
  return !/[\p{L}\p{N}]/u.test(around)
}

/** One line of words, nothing that could be taken for markup, a second question or a slot. */
function isPlain(text: string, length: number): boolean {
  if (text.length < 2 || text.length > length) return false
  if (/[\p{C}{}<>`?*_[\]|\\]|https?:|www\./u.test(text)) return false
  return /\p{L}/u.test(text)
}
