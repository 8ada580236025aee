import type { Level } from '#domain/questions'
import type { Profile } from './profile.ts'
import { skillNamed } from './taxonomy/index.ts'

/** What five taps tell of somebody without a resume. */
export type Taps = {
  readonly name: string
  /** A role of ours, or the candidate's own words. */
  readonly role: string
  readonly level: Level
  readonly experienceYears: number
  readonly technologies: readonly string[]
  readonly latestTitle: string | null
}

/** A profile to interview by, without a resume; technologies get the names the taxonomy gives them. */
export function profileFromTaps(taps: Taps): Profile {
  const technologies = taps.technologies
    .map((name) => skillNamed(name)?.name ?? name.trim())
    .filter((name) => name !== '')
  const title = taps.latestTitle?.trim() ?? ''
  return {
    name: taps.name.trim() === '' ? null : taps.name.trim(),
    email: null,
    phone: null,
    links: [],
    role: taps.role,
    summary: null,
    skills: [],
    technologies: [...new Set(technologies)],
    experienceYears: taps.experienceYears,
    skillLevel: taps.level,
    work: title === '' ? [] : [{ company: '', title, start: null, end: null, highlights: [] }],
    education: [],
    projects: [],
  }
}
