export { reportOf } from './report.ts'
export type { CriterionSummary, Finding, NextStep, Report, TopicSummary, TurnSummary, Verdict } from './summary.ts'
export type { Trend } from './trend.ts'
