import type { ModelPolicy } from '#domain/models'
import type { PersonalQuestion } from '#domain/personal'
import type { InterviewType, Level, Question, Topic } from '#domain/questions'
import type { Challenge } from './challenge.ts'

export const modes = ['practice', 'realistic'] as const
/** Practice gives feedback and hints on the way; realistic says nothing until the end. */
export type Mode = (typeof modes)[number]

export const styles = ['structured', 'conversational', 'speed', 'deep-dive'] as const
/** How far the interviewer digs: sets how many follow-ups one turn may have. */
export type Style = (typeof styles)[number]

export const questionCounts = [5, 10, 15] as const

/** What will be asked, for how long. */
export type Plan = {
  readonly title: string
  readonly type: InterviewType
  /** A known role, or the candidate's own words. */
  readonly role: string
  readonly level: Level
  readonly topics: readonly Topic[]
  readonly questionCount: number
  /** `null`: no limit. */
  readonly secondsPerAnswer: number | null
  readonly mode: Mode
  readonly style: Style
}

/** The little of a profile that an interview needs. */
export type ProfileFacts = {
  readonly role: string | null
  readonly skills: readonly string[]
  readonly technologies: readonly string[]
  readonly experienceYears: number | null
}

/** What earlier interviews told about a topic: ability on the scale of question difficulty, with its spread. */
export type AbilityPrior = { readonly topic: Topic; readonly mean: number; readonly deviation: number }

/**
 * All an interview will ever need, handed over once when its room opens. From then on the
 * room depends on nobody: not on the database, not on the site.
 */
export type Brief = {
  readonly version: 1
  readonly interviewId: string
  readonly ownerId: string
  readonly plan: Plan
  readonly profile: ProfileFacts | null
  readonly bank: readonly Question[]
  /** Questions about lines of this candidate's own resume. */
  readonly personal: readonly PersonalQuestion[]
  /** What a strong answer may be put to the test with. */
  readonly challenges: readonly Challenge[]
  /** An unscored question to open a first interview with. */
  readonly warmUp: Question | null
  /** Ids of questions this candidate was asked recently. */
  readonly askedBefore: readonly string[]
  /** What they were asked lately, in words, for an interviewer that writes its own questions. */
  readonly askedTexts: readonly string[]
  readonly priors: readonly AbilityPrior[]
  /** Interviews this candidate began before. */
  readonly held: number
  readonly models: ModelPolicy
  /** BCP 47. */
  readonly locale: string
  /** Makes every choice repeatable. */
  readonly seed: number
  /** Epoch milliseconds. */
  readonly createdAt: number
}
