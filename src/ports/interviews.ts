import type { Fact, Plan, Status, AbilityPrior } from '#domain/interview'
import type { Question, QuestionType, Topic } from '#domain/questions'
import type { Report, ReportSummary, Verdict } from '#domain/report'
import type { Profile } from '#domain/resume'

/** An interview as the record knows it: what history, dashboard and set-up need. */
export type InterviewRow = {
  readonly id: string
  readonly plan: Plan
  readonly status: Status
  readonly answered: number
  readonly points: number | null
  readonly verdict: Verdict
  /** Epoch milliseconds, like all below. */
  readonly createdAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
}

/** What a new interview is built from, read in one round trip. */
export type Preparation = {
  readonly profile: Profile | null
  /** Active questions of the wanted types and topics: those not asked recently first, the least used first. */
  readonly bank: readonly Question[]
  readonly askedBefore: readonly string[]
  /** The same in words, the newest first: also what models asked. */
  readonly askedTexts: readonly string[]
  readonly priors: readonly AbilityPrior[]
  readonly interviewsHeld: number
}

/** What a set-up begins with. */
export type StartingPoint = { readonly profile: Profile | undefined; readonly plan: Plan | undefined }

/** What a dashboard shows, read in one round trip. */
export type Overview = {
  readonly recent: readonly InterviewRow[]
  readonly open: InterviewRow | null
  readonly hasResume: boolean
  readonly held: number
  readonly begun: number
  readonly averagePoints: number | null
  readonly questionsAnswered: number
  /** Days on which an interview ended, newest first, `YYYY-MM-DD` in the person's time zone. */
  readonly activeDays: readonly string[]
  /** Oldest first. */
  readonly trend: readonly { readonly at: number; readonly points: number }[]
}

/** The owner's interviews; every call is scoped by owner, and what is not theirs does not exist. */
export interface Interviews {
  /** `resumeId: undefined` takes the current resume, `null` none. @throws {Refusal} `NOT_FOUND` for a resume that is not theirs */
  prepare(
    ownerId: string,
    wanted: {
      readonly resumeId: string | null | undefined
      readonly types: readonly QuestionType[]
      /** Empty: any topic. */
      readonly topics: readonly Topic[]
      readonly locale: string
      readonly bankSize: number
    },
  ): Promise<Preparation>
  insert(
    ownerId: string,
    interview: { readonly id: string; readonly plan: Plan; readonly resumeId: string | null },
  ): Promise<void>
  find(ownerId: string, id: string): Promise<InterviewRow | undefined>
  list(
    ownerId: string,
    page: { readonly cursor: string | null; readonly limit: number },
  ): Promise<{
    readonly items: readonly InterviewRow[]
    readonly nextCursor: string | null
  }>
  report(ownerId: string, id: string): Promise<Report | undefined>
  /** What somebody wrote about the report. */
  summary(ownerId: string, id: string): Promise<ReportSummary | undefined>
  /** In the place of an earlier one; whether there is such a report. */
  saveSummary(ownerId: string, id: string, summary: ReportSummary): Promise<boolean>
  overview(ownerId: string, timeZone: string): Promise<Overview>
  /** The current profile, and the plan of this interview or else of the last one, in one round trip. */
  startingPoint(ownerId: string, interviewId: string | null): Promise<StartingPoint>
  remove(ownerId: string, id: string): Promise<boolean>
  /** Ids of all their interviews, for deleting an account with its rooms. */
  ids(ownerId: string): Promise<readonly string[]>
  /** Ids of those that may still go on, the abandoned ones included. */
  openIds(ownerId: string): Promise<readonly string[]>
}

export type LoggedFact = { readonly seq: number; readonly version: number; readonly fact: Fact }

/** What the room tells the record: never more than the row may show. */
export type Projection = {
  readonly seq: number
  readonly status: Status
  readonly answered: number
  readonly points: number | null
  readonly verdict: Verdict
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** Bank ids asked so far. */
  readonly asked: readonly string[]
  readonly abilities: readonly AbilityPrior[]
}

/** The room's side of the record: it updates and never inserts, so that a deleted interview stays deleted. */
export interface InterviewRecord {
  /**
   * One round trip: facts (`on conflict do nothing`), projection (only over an older `seq`), report when there is one,
   * usage of the bank. `gone` when the row was deleted.
   */
  deliver(delivery: {
    readonly interviewId: string
    readonly facts: readonly LoggedFact[]
    readonly projection: Projection
    readonly report: Report | null
  }): Promise<'delivered' | 'gone'>
}
