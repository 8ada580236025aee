export type { Prompting } from './ask.ts'
export { promptedEvaluator } from './evaluator.ts'
export { promptedInterviewer } from './interviewer.ts'
