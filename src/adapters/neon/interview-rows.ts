import type { InterviewRow } from '#ports'
import { interview } from './schema/index.ts'

/** What lists and dashboards read of an interview. */
export const interviewColumns = {
  id: interview.id,
  plan: interview.plan,
  status: interview.status,
  answered: interview.answered,
  points: interview.points,
  verdict: interview.verdict,
  createdAt: interview.createdAt,
  startedAt: interview.startedAt,
  endedAt: interview.endedAt,
}

type Read = Omit<InterviewRow, 'createdAt' | 'startedAt' | 'endedAt'> & {
  readonly createdAt: Date
  readonly startedAt: Date | null
  readonly endedAt: Date | null
}

export function interviewRow({ createdAt, startedAt, endedAt, ...rest }: Read): InterviewRow {
  return {
    ...rest,
    createdAt: createdAt.getTime(),
    startedAt: startedAt?.getTime() ?? null,
    endedAt: endedAt?.getTime() ?? null,
  }
}
