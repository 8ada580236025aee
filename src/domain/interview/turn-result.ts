import { turnPoints } from '#domain/evaluation'
import type { Observation } from '#domain/ability'
import type { Turn } from './interview.ts'

/** A turn's points with its follow-ups counted in; `null` when nothing of it was assessed. */
export function turnResult(turn: Turn): { readonly points: number | null; readonly confidence: number } {
  const [first, ...followUps] = turn.exchanges
  const evaluation = first?.evaluation
  if (!evaluation || turn.number === 0) return { points: null, confidence: 0 }
  const later = followUps.flatMap(({ keyPointId, evaluation: of }) => (of ? [{ keyPointId, evaluation: of }] : []))
  return { points: turnPoints(evaluation, later), confidence: evaluation.confidence }
}

/** What the assessed turns tell about the candidate's ability. */
export function observationsOf(turns: readonly Turn[]): Observation[] {
  return turns.flatMap((turn) => {
    const { points, confidence } = turnResult(turn)
    return points === null ? [] : [{ difficulty: turn.difficulty, points, confidence }]
  })
}
