import type { Status } from '#domain/interview'
import type { Report, Trend, Verdict } from '#domain/report'
import { m } from '#messages'

const verdicts: Readonly<Record<Verdict, () => string>> = {
  strong: m.report_verdict_strong,
  good: m.report_verdict_good,
  partial: m.report_verdict_partial,
  weak: m.report_verdict_weak,
  'not-assessed': m.report_verdict_not_assessed,
}

const trends: Readonly<Record<Trend, () => string>> = {
  improving: m.report_trend_improving,
  steady: m.report_trend_steady,
  declining: m.report_trend_declining,
}

const statuses: Readonly<Record<Status, () => string>> = {
  scheduled: m.status_scheduled,
  'in-progress': m.status_in_progress,
  paused: m.status_paused,
  completed: m.status_completed,
  cancelled: m.status_cancelled,
  abandoned: m.status_abandoned,
}

/** The whole interview in one sentence, before any number. */
export const phraseVerdict = (verdict: Verdict) => verdicts[verdict]()
export const phraseTrend = (trend: Trend) => trends[trend]()
export const statusName = (status: Status) => statuses[status]()

/** What the overall score stands on. */
export function phraseCoverage({ coverage: { planned, answered, assessed } }: Pick<Report, 'coverage'>): string {
  return assessed === answered
    ? m.report_coverage({ answered, planned })
    : m.report_coverage_partly({ answered, planned, assessed })
}
