/** What a report says, as data: codes, numbers and the candidate's own words. */
import type { Ability } from '#domain/ability'
import type { CriterionName, Evaluation } from '#domain/evaluation'
import type { ExchangeView, Plan } from '#domain/interview'
import type { ModelStamp } from '#domain/models'
import type { Difficulty, Resource, Topic } from '#domain/questions'
import type { Trend } from './trend.ts'

/** What to work on: the weakest turn of a topic, what it lacked, and where to read about it. */
export type NextStep = {
  readonly topic: Topic
  readonly turn: number
  readonly points: number
  readonly missing: readonly string[]
  readonly resources: readonly Resource[]
}

export type Verdict = 'strong' | 'good' | 'partial' | 'weak' | 'not-assessed'

export type CriterionSummary = {
  readonly name: CriterionName
  /** Mean share of the score over the answers it was used for. */
  readonly weight: number
  /** 0-100, mean of the levels; `null` when never assessed. */
  readonly points: number | null
  readonly answers: number
}

export type TopicSummary = {
  readonly topic: Topic
  readonly points: number | null
  readonly questions: number
  readonly ability: Ability | null
}

export type TurnSummary = {
  readonly number: number
  readonly topic: Topic
  readonly difficulty: Difficulty
  /** With its follow-ups counted in. */
  readonly points: number | null
  readonly exchanges: readonly ExchangeView[]
}

/** A key point that stood out, with where it was said or missing. */
export type Finding = {
  readonly turn: number
  readonly topic: Topic
  readonly point: string
  readonly quote: string | null
}

export type Report = {
  readonly version: 1
  readonly interviewId: string
  readonly plan: Plan
  readonly partial: boolean
  readonly startedAt: number | null
  readonly endedAt: number | null
  readonly verdict: Verdict
  /** 0-100 over what was assessed, `null` when nothing was. */
  readonly points: number | null
  readonly coverage: { readonly planned: number; readonly answered: number; readonly assessed: number }
  readonly criteria: readonly CriterionSummary[]
  readonly topics: readonly TopicSummary[]
  readonly turns: readonly TurnSummary[]
  readonly strengths: readonly Finding[]
  readonly weaknesses: readonly Finding[]
  readonly trend: Trend | null
  readonly nextSteps: readonly NextStep[]
  readonly time: { readonly totalMs: number; readonly medianResponseMs: number | null }
  readonly stamps: readonly Pick<Evaluation['stamp'], 'provider' | 'model' | 'rubricVersion'>[]
}

/** The closing words of somebody who read the report, beside its numbers and never instead of them. */
export type ReportSummary = {
  readonly summary: string
  readonly strengths: readonly SummaryFinding[]
  readonly focus: readonly SummaryFinding[]
  readonly studyPlan: readonly { readonly topic: Topic; readonly why: string; readonly doThis: string }[]
  readonly stamp: ModelStamp
}

/** `quote`: words of the candidate in that turn, verified. */
export type SummaryFinding = { readonly turn: number; readonly quote: string | null; readonly text: string }
