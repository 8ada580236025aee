/**
 * How able a candidate is at a topic, from a few answers: a two-parameter logistic model
 * (Birnbaum 1968) with fractional scores, estimated by the mean of the posterior on a grid
 * (EAP, Bock & Mislevy 1982). The scale is that of question difficulty: 0 is medium.
 */
import type { Difficulty } from '#domain/questions'

export type Observation = {
  readonly difficulty: Difficulty
  /** 0 to 100. */
  readonly points: number
  /** How much this answer tells, 0 to 1: the evaluator's own confidence. */
  readonly confidence: number
}

export type Ability = {
  readonly mean: number
  /** Standard deviation of the posterior. */
  readonly deviation: number
}

export const unknownAbility: Ability = { mean: 0, deviation: 1 }

/** Where a question of this difficulty stands on the scale. */
export const difficultyOnScale: Readonly<Record<Difficulty, number>> = { easy: -1.2, medium: 0, hard: 1.2 }

const discrimination = 1.3
const grid = Array.from({ length: 61 }, (_, index) => -3 + index * 0.1)

/** The probability that a candidate of this ability meets a question of this difficulty in full. */
export function expectedShare(ability: number, difficulty: Difficulty): number {
  return 1 / (1 + Math.exp(-discrimination * (ability - difficultyOnScale[difficulty])))
}

/** What one more answer at this difficulty would tell about the candidate (Fisher information). */
export function information(ability: number, difficulty: Difficulty): number {
  const share = expectedShare(ability, difficulty)
  return discrimination ** 2 * share * (1 - share)
}

export function estimateAbility(observations: readonly Observation[], prior: Ability = unknownAbility): Ability {
  const logPosterior = grid.map((ability) => {
    const fromPrior = -((ability - prior.mean) ** 2) / (2 * prior.deviation ** 2)
    return observations.reduce((sum, each) => sum + logLikelihood(ability, each), fromPrior)
  })
  const peak = Math.max(...logPosterior)
  const weights = logPosterior.map((value) => Math.exp(value - peak))
  const total = sum(weights)
  const mean = sum(grid.map((ability, index) => ability * (weights[index] ?? 0))) / total
  const variance = sum(grid.map((ability, index) => (ability - mean) ** 2 * (weights[index] ?? 0))) / total
  return { mean, deviation: Math.sqrt(variance) }
}

function logLikelihood(ability: number, { difficulty, points, confidence }: Observation): number {
  const share = expectedShare(ability, difficulty)
  const reached = points / 100
  return confidence * (reached * Math.log(share) + (1 - reached) * Math.log(1 - share))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
