/**
 * What a whole turn is worth: the main answer, plus what its follow-ups won back.
 *
 * A follow-up aims at one key point. The points the main answer lost are spread over the key
 * points it missed, by weight; a perfect follow-up answer wins back half of its key point's
 * share, a partial one proportionally less, and none ever lowers the turn. A challenge aims at
 * no key point: a perfect answer to it wins back half of all that was lost.
 */
import type { Evaluation, KeyPointResult } from './evaluation.ts'

export type FollowUpResult = {
  /** `null`: a challenge. */
  readonly keyPointId: string | null
  readonly evaluation: Pick<Evaluation, 'points'>
}

/** Said at the second asking is worth half of said unasked. */
const recoverable = 0.5

/** 0-100, whole; `null` when the main answer was not assessed. Monotone in every follow-up's points. */
export function turnPoints(
  main: Pick<Evaluation, 'points' | 'keyPoints'>,
  followUps: readonly FollowUpResult[],
): number | null {
  if (main.points === null) return null
  const lost = new Map(main.keyPoints.map((point) => [point.id, lostWeight(point)]))
  const allLost = [...lost.values()].reduce((sum, weight) => sum + weight, 0)
  let recovered = 0
  for (const [keyPointId, best] of bestByKeyPoint(followUps)) {
    const share = keyPointId === null ? 1 : allLost === 0 ? 0 : (lost.get(keyPointId) ?? 0) / allLost
    recovered += recoverable * share * (100 - main.points) * (best / 100)
  }
  // Key points asked for and a challenge never win back the same thing twice.
  return Math.round(main.points + Math.min(recovered, recoverable * (100 - main.points)))
}

function bestByKeyPoint(followUps: readonly FollowUpResult[]): Map<string | null, number> {
  const best = new Map<string | null, number>()
  for (const { keyPointId, evaluation } of followUps)
    best.set(keyPointId, Math.max(best.get(keyPointId) ?? 0, evaluation.points ?? 0))
  return best
}

function lostWeight({ status, weight }: KeyPointResult): number {
  switch (status) {
    case 'covered':
      return 0
    case 'vague':
      return weight / 2
    case 'missing':
    case 'wrong':
      return weight
  }
}
