export { assignmentsOf } from './assignments.ts'
export type { AnswerToEvaluate, KnownQuestions } from './assignments.ts'
export { opinionCostMicroUsd } from './opinion-cost.ts'
export { reportOf } from './report.ts'
export { compare, gapOf } from './second-opinion.ts'
export type {
  Agreement,
  AnswerDifference,
  Comparison,
  CriterionDifference,
  OpinionExchange,
  Pair,
  SecondOpinion,
} from './second-opinion.ts'
export type {
  CriterionSummary,
  Finding,
  NextStep,
  Report,
  ReportSummary,
  SummaryFinding,
  TopicSummary,
  TurnSummary,
  Verdict,
} from './summary.ts'
export type { Trend } from './trend.ts'
