import type { CriterionName } from '#domain/evaluation'

/** Number of the marker tint (1-8) of each criterion: no two criteria of one rubric share a tint. */
const tints: Readonly<Record<CriterionName, number>> = {
  correctness: 1,
  completeness: 2,
  depth: 3,
  clarity: 4,
  communication: 5,
  confidence: 6,
  'problem-solving': 7,
  efficiency: 8,
  situation: 1,
  task: 2,
  action: 3,
  result: 5,
  relevance: 6,
  ownership: 4,
  leadership: 7,
  requirements: 1,
  components: 2,
  scaling: 3,
  'trade-offs': 5,
}

export function criterionTint(name: CriterionName): number {
  return tints[name]
}
