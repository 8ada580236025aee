export { builtinEvaluator } from './evaluator.ts'
export { builtinInterviewer } from './interviewer.ts'
