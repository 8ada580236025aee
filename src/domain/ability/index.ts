export { difficultyOnScale, estimateAbility, information, unknownAbility } from './ability.ts'
export type { Ability, Observation } from './ability.ts'
