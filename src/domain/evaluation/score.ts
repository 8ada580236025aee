import type { CriterionResult } from './evaluation.ts'

export type Score = {
  /** 0-100, whole; `null` when no criterion was assessed. */
  readonly points: number | null
  /** 1-10, as a person sees it; `null` together with `points`. */
  readonly score: number | null
}

/** The score of an answer from its levels and weights alone: what is not assessed neither helps nor harms. */
export function scoreOf(criteria: readonly Pick<CriterionResult, 'weight' | 'level'>[]): Score {
  let weight = 0
  let earned = 0
  for (const criterion of criteria) {
    if (criterion.level === null) continue
    weight += criterion.weight
    earned += criterion.weight * criterion.level
  }
  if (weight === 0) return { points: null, score: null }
  const points = Math.round((earned / weight) * 20)
  return { points, score: Math.min(10, Math.max(1, Math.round(points / 10))) }
}
