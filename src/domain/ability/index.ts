export { difficultyOnScale, estimateAbility, expectedShare, information, unknownAbility } from './ability.ts'
export type { Ability, Observation } from './ability.ts'
