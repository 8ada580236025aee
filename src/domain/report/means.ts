import type { Evaluation } from '#domain/evaluation'
import type { Report } from './summary.ts'

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** Rounded to a whole; `null` of nothing. */
export function meanPoints(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.round(mean(numbers))
}

/** Who evaluated, by which rubric: each once. */
export function stampsOf(evaluations: readonly Evaluation[]): Report['stamps'] {
  const stamps = evaluations.map(({ stamp: { provider, model, rubricVersion } }) => ({
    provider,
    model,
    rubricVersion,
  }))
  return [...new Map(stamps.map((stamp) => [JSON.stringify(stamp), stamp])).values()]
}
