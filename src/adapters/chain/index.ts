export { Breakers } from './breakers.ts'
export type { Link, Surroundings } from './chain.ts'
export { metered } from './metered.ts'
export { chainedEvaluator, chainedInterviewer, chainedReportWriter, chainedResumeReader } from './roles.ts'
