export { systemClock } from './clock.ts'
export { systemIds } from './ids.ts'
export { systemModelLists } from './model-lists.ts'
