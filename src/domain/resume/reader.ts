/**
 * The built-in resume reader: a layout in, a profile out, with the place in the text and the confidence of every field.
 * It looks at lines, columns, headings and looks, knows section names and dates in six languages, and asks no model.
 */
import { readContact, type LinkFound } from './contact.ts'
import { isDateLine } from './margin.ts'
import { levelOf, roleOf, yearsCovered, type Today } from './experience.ts'
import type { Layout } from './layout.ts'
import { linesOf, type Line } from './lines.ts'
import { readName, round } from './name.ts'
import type { Profile } from './profile.ts'
import { readProjects, type ProjectFound } from './projects.ts'
import { readStudies } from './education.ts'
import { sectionsOf, type Section } from './sections.ts'
import { readSkills, type SkillFound } from './skills.ts'
import { technologiesIn } from './taxonomy/index.ts'
import { titleScore } from './titles.ts'
import { unwrapped } from './wrapped.ts'
import { joined, readJobs, type Found, type JobFound } from './work.ts'
import { isPlace } from './places.ts'
import { dateSpans } from './dates.ts'

/** Where a field was read: `field` is its path in the profile (`work.0.title`), offsets are into `text`. */
export type FieldReading = {
  readonly field: string
  readonly start: number
  readonly end: number
  readonly confidence: number
}

export type ProfileReading = {
  readonly profile: Profile
  /** The words above the profile: what the person calls themself, else their latest title. */
  readonly headline: string | null
  readonly fields: readonly FieldReading[]
  readonly skills: readonly SkillFound[]
  readonly links: readonly LinkFound[]
  readonly text: string
  readonly lines: readonly { readonly start: number; readonly end: number; readonly section: string }[]
}

export function readProfile(layout: Layout, today: Today): ProfileReading {
  const { lines, text } = linesOf(layout)
  const sections = sectionsOf(lines)
  const contact = readContact(sections, lines, layout.links)
  const name = readName(lines, contact.email?.text)
  const jobs = jobsIn(sections)
  const studies = readStudies(unwrapped(linesIn(sections, 'education')))
  const projects = readProjects(linesIn(sections, 'projects'))
  const skills = readSkills(sections)
  const headline = headlineOf(sections, lines, name) ?? latestTitle(jobs)
  const summary = summaryOf(sections)
  const years = yearsCovered(jobs, today)
  const technologies = skills.filter(({ kind }) => kind === 'technology')
  const others = skills.filter(({ kind }) => kind === 'soft')
  const title = headline?.text ?? null
  const profile: Profile = {
    name: name?.text ?? null,
    email: contact.email?.text ?? null,
    phone: contact.phone?.text ?? null,
    links: contact.links.map((link) => link.text),
    role: title === null ? null : (roleOf(title) ?? roleOf(latestTitle(jobs)?.text ?? '') ?? title),
    summary: summary?.text ?? null,
    skills: others.map((skill) => skill.name),
    technologies: technologies.map((skill) => skill.name),
    experienceYears: years,
    skillLevel: levelOf(latestTitle(jobs)?.text ?? title, years),
    work: jobs.map((job) => ({
      company: job.company?.text ?? '',
      title: job.title?.text ?? '',
      start: job.start,
      end: job.end,
      highlights: job.highlights,
    })),
    education: studies.map((study) => ({
      institution: study.institution?.text ?? '',
      degree: study.degree?.text ?? '',
      end: study.end,
    })),
    projects: projects.map((project) => ({
      name: project.name.text,
      description: project.description,
      technologies: technologiesOf(project),
    })),
  }
  const fields = [
    ...reading('name', name),
    ...reading('email', contact.email),
    ...reading('phone', contact.phone),
    ...contact.links.flatMap((link, index) => reading(`links.${index}`, link)),
    ...reading('role', headline),
    ...reading('summary', summary),
    ...others.flatMap((skill, index) => reading(`skills.${index}`, skill)),
    ...technologies.flatMap((skill, index) => reading(`technologies.${index}`, skill)),
    ...jobs.flatMap((job, index) => [
      ...reading(`work.${index}.company`, job.company),
      ...reading(`work.${index}.title`, job.title),
      ...(job.dates === undefined
        ? []
        : [{ field: `work.${index}.start`, start: job.dates.start, end: job.dates.end, confidence: 0.9 }]),
    ]),
    ...studies.flatMap((study, index) => [
      ...reading(`education.${index}.institution`, study.institution),
      ...reading(`education.${index}.degree`, study.degree),
    ]),
    ...projects.flatMap((project, index) => reading(`projects.${index}.name`, project.name)),
  ]
  return { profile, headline: title, fields, skills, links: contact.links, text, lines: placed(sections) }
}

function reading(field: string, found: Omit<Found, 'text'> | undefined): FieldReading[] {
  return found === undefined ? [] : [{ field, start: found.start, end: found.end, confidence: round(found.confidence) }]
}

function linesIn(sections: readonly Section[], kind: Section['kind']): Line[] {
  return sections.filter((section) => section.kind === kind).flatMap((section) => section.lines)
}

/** Jobs stand under their heading; where there is none, dated entries anywhere but under another heading are jobs. */
function jobsIn(sections: readonly Section[]): JobFound[] {
  const work = sections.filter(({ kind }) => kind === 'work').flatMap((section) => readJobs(unwrapped(section.lines)))
  if (work.length > 0) return work
  return sections
    .filter(({ kind }) => kind === 'top' || kind === 'summary' || kind === 'other')
    .flatMap((section) => readJobs(unwrapped(section.lines)))
    .filter((job) => job.dates !== undefined && job.title !== undefined && job.company !== undefined)
}

function latestTitle(jobs: readonly JobFound[]): Found | undefined {
  const current = jobs.find((job) => job.end === null && job.start !== null && job.title !== undefined)
  return (current ?? jobs.find((job) => job.title !== undefined))?.title
}

/** The line near the name that reads like a title. */
function headlineOf(sections: readonly Section[], lines: readonly Line[], name: Found | undefined): Found | undefined {
  const at = lines.findIndex(
    (line) => name !== undefined && name.start >= line.start && name.start < line.start + line.text.length,
  )
  const named = lines[at]
  if (named === undefined || name === undefined) return undefined
  const beside = /^\s*[,|·•–—-]\s*(.+)$/u.exec(named.text.slice(name.end - named.start))?.[1]
  if (beside !== undefined && titleScore(beside) >= 2) {
    const start = named.start + named.text.lastIndexOf(beside)
    return { text: beside, start, end: start + beside.length, confidence: 0.85 }
  }
  const top = new Set(sections[0]?.lines ?? [])
  const near = lines.slice(at + 1, at + 5)
  for (const line of near) {
    const text = line.text.split(/\s+[|]\s+/u)[0]?.trim() ?? ''
    const words = text.split(/\s+/u).length
    const isOther =
      /[@\d]{2}|https?:/u.test(text) ||
      isPlace(text) ||
      isDateLine(text) ||
      dateSpans(text).length > 0 ||
      line.hasBullet
    if (isOther || words > 9 || /[.!?]$/u.test(text) || text === name.text) continue
    const isTitle = titleScore(text) >= 2 || (top.has(line) && roleOf(text) !== undefined)
    const isSubtitle =
      top.has(line) &&
      line === near[0] &&
      words <= 6 &&
      words >= 2 &&
      line.fontSize > 8 &&
      sections.length > 1 &&
      /^\p{Lu}/u.test(text)
    if (isTitle || isSubtitle)
      return { text, start: line.start, end: line.start + text.length, confidence: isTitle ? 0.88 : 0.6 }
  }
  return undefined
}

const summaryLength = 1_200

function summaryOf(sections: readonly Section[]): Found | undefined {
  const told = sections.find((section) => section.kind === 'summary' && section.lines.some(isProse))
  const lines = told?.lines ?? paragraphIn(sections[0]?.lines ?? [])
  const prose = told === undefined ? lines : lines.filter((line) => !/@/u.test(line.text))
  const [first] = prose
  const last = prose.at(-1)
  if (first === undefined || last === undefined) return undefined
  const text = prose
    .reduce((sum, line) => {
      if (sum.length > summaryLength) return sum
      return sum === '' ? line.text : joined(sum, line.text)
    }, '')
    .slice(0, summaryLength)
  return { text, start: first.start, end: last.start + last.text.length, confidence: told === undefined ? 0.65 : 0.9 }
}

function isProse(line: Line): boolean {
  return line.text.split(/\s+/u).length >= 6
}

function paragraphIn(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => line.text.split(/\s+/u).length >= 9 && !/@/u.test(line.text))
  if (first < 0) return []
  const length = lines.slice(first).findIndex((line) => line.text.split(/\s+/u).length < 3 || /@/u.test(line.text))
  return lines.slice(first, length < 0 ? undefined : first + length)
}

function technologiesOf(project: ProjectFound): string[] {
  return [...new Set(project.lines.flatMap((line) => technologiesIn(line.text)).map(({ skill }) => skill.name))]
}

function placed(sections: readonly Section[]): ProfileReading['lines'] {
  return sections
    .flatMap((section) =>
      [...(section.heading === undefined ? [] : [section.heading]), ...section.lines].map((line) => ({
        line,
        section: section.kind,
      })),
    )
    .map(({ line, section }) => ({ start: line.start, end: line.start + line.text.length, section }))
    .toSorted((a, b) => a.start - b.start)
}
