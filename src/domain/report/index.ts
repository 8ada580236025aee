export { reportOf } from './report.ts'
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
