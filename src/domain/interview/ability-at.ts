/** What is known of the candidate's ability at a topic, before and during this interview. */
import { estimateAbility, unknownAbility, type Ability } from '#domain/ability'
import type { Topic } from '#domain/questions'
import type { Turn } from './interview.ts'
import type { Brief } from './plan.ts'
import { observationsOf } from './turn-result.ts'

/** People learn and forget between interviews: what an earlier one told counts as less certain now. */
const drift = 0.3

/** Where a candidate of this seniority stands before the first answer. */
const expected = { junior: -0.7, mid: 0, senior: 0.7, staff: 1 } as const

/** By this candidate's answers about the topic alone; `null` before any. What a report shows. */
export function abilityShown(brief: Brief, turns: readonly Turn[], topic: Topic): Ability | null {
  const observations = observationsAt(turns, topic)
  return observations.length === 0 ? null : estimateAbility(observations, priorAt(brief, topic) ?? unknownAbility)
}

/** The best guess, for choosing questions: where a topic is new, the answers about others stand in for it. */
export function abilityAt(brief: Brief, turns: readonly Turn[], topic: Topic): Ability {
  const prior = priorAt(brief, topic) ?? {
    mean: abilityOverall(brief, turns).mean,
    deviation: unknownAbility.deviation,
  }
  return estimateAbility(observationsAt(turns, topic), prior)
}

/** Over all topics of the interview. */
export function abilityOverall(brief: Brief, turns: readonly Turn[]): Ability {
  const means = brief.priors.map(({ mean }) => mean)
  const mean = means.length > 0 ? average(means) : expected[brief.plan.level]
  return estimateAbility(observationsOf(turns), { mean, deviation: unknownAbility.deviation })
}

function priorAt({ priors }: Brief, topic: Topic): Ability | null {
  const known = priors.find((prior) => prior.topic === topic)
  return known
    ? { mean: known.mean, deviation: Math.min(Math.hypot(known.deviation, drift), unknownAbility.deviation) }
    : null
}

function observationsAt(turns: readonly Turn[], topic: Topic) {
  return observationsOf(turns.filter((turn) => turn.topic === topic))
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
