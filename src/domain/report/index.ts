export type { NextStep } from './next-steps.ts'
export { reportOf, verdictOf } from './report.ts'
export type { CriterionSummary, Finding, Report, TopicSummary, TurnSummary, Verdict } from './report.ts'
export type { Trend } from './trend.ts'
