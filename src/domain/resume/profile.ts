import type { Level } from '#domain/questions'

/** `YYYY` or `YYYY-MM`; `null` as an end means "until now". */
export type ProfileDate = string

export type Work = {
  readonly company: string
  readonly title: string
  readonly start: ProfileDate | null
  readonly end: ProfileDate | null
  readonly highlights: readonly string[]
}

export type Education = { readonly institution: string; readonly degree: string; readonly end: ProfileDate | null }

export type Project = { readonly name: string; readonly description: string; readonly technologies: readonly string[] }

/** What was read from a resume, and may have been corrected by its owner since. */
export type Profile = {
  readonly name: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly links: readonly string[]
  /** A role we know (`domain/questions`), or the words of the resume's headline or latest title. */
  readonly role: string | null
  readonly summary: string | null
  readonly skills: readonly string[]
  readonly technologies: readonly string[]
  /** From the union of work intervals, to half a year. */
  readonly experienceYears: number | null
  readonly skillLevel: Level | null
  readonly work: readonly Work[]
  readonly education: readonly Education[]
  readonly projects: readonly Project[]
}
