import { estimateAbility } from '#domain/ability'
import { isOver, questionsAnswered, statusOf, turnResult, type Brief, type Interview } from '#domain/interview'
import { reportOf, type Report } from '#domain/report'
import type { Projection } from '#ports'

/** The report, once there is one: nothing of a realistic interview may be known before its end. */
export function reportWhenReady(brief: Brief, interview: Interview, at: number): Report | null {
  const ready = interview.phase.name === 'completed' || interview.phase.name === 'abandoned'
  return ready ? reportOf(brief, interview, at) : null
}

/** What the record may know of an interview now. */
export function projectionOf(brief: Brief, interview: Interview, report: Report | null): Projection {
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
    abilities: isOver(interview) ? abilitiesOf(brief, interview) : [],
  }
}

function abilitiesOf(brief: Brief, interview: Interview): Projection['abilities'] {
  const scored = interview.turns.filter((turn) => turn.number > 0)
  return [...new Set(scored.map(({ topic }) => topic))].map((topic) => {
    const observations = scored
      .filter((turn) => turn.topic === topic)
      .flatMap((turn) => {
        const { points, confidence } = turnResult(turn)
        return points === null ? [] : [{ difficulty: turn.difficulty, points, confidence }]
      })
    return {
      topic,
      ...estimateAbility(
        observations,
        brief.priors.find((prior) => prior.topic === topic),
      ),
    }
  })
}
