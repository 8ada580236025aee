import { isOver, questionsAnswered, statusOf, type Brief, type Interview } from '#domain/interview'
import { reportOf, type Report } from '#domain/report'
import type { Projection } from '#ports'

/** The report, once there is one. A realistic interview that can still be resumed tells nothing. */
export function reportWhenReady(brief: Brief, interview: Interview, at: number): Report | null {
  const { name } = interview.phase
  const ready = name === 'completed' || (name === 'abandoned' && brief.plan.mode === 'practice')
  return ready ? reportOf(brief, interview, at) : null
}

/** What the record may know of an interview now. */
export function projectionOf(interview: Interview, report: Report | null): Projection {
  const scored = interview.turns.filter((turn) => turn.number > 0)
  return {
    seq: interview.seq,
    status: statusOf({ interview }),
    answered: questionsAnswered(interview),
    points: report?.points ?? null,
    verdict: report?.verdict ?? 'not-assessed',
    startedAt: interview.startedAt,
    endedAt: interview.endedAt,
    asked: scored.map(({ bankId }) => bankId),
    abilities: isOver(interview) ? abilitiesIn(report) : [],
  }
}

function abilitiesIn(report: Report | null): Projection['abilities'] {
  return (report?.topics ?? []).flatMap(({ topic, ability }) => (ability === null ? [] : [{ topic, ...ability }]))
}
