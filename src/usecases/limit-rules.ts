import type { LimitRule } from '#ports'

const quarterOfAnHour = 15 * 60
const hour = 60 * 60
const day = 24 * hour

/** Tight per account and address together, wide per address alone: a classroom shares one address. */
export const credentialsPerAccount: LimitRule = { name: 'credentials', limit: 5, windowSeconds: quarterOfAnHour }
export const credentialsPerAddress: LimitRule = { name: 'address', limit: 1000, windowSeconds: quarterOfAnHour }
export const interviewStarts: LimitRule = { name: 'interview-start', limit: 60, windowSeconds: hour }
export const resumeUploads: LimitRule = { name: 'resume-upload', limit: 40, windowSeconds: hour }
/** Sealing costs the vault, and every test or list a call to a vendor. */
export const keysAdded: LimitRule = { name: 'key-added', limit: 30, windowSeconds: hour }
export const keysTried: LimitRule = { name: 'key-tried', limit: 60, windowSeconds: hour }
/** What one person may have of the deployer's own models. */
export const workersAiInterviews: LimitRule = { name: 'workers-ai-interview', limit: 3, windowSeconds: day }
/** Each is one long call to a model. */
export const resumesReadAgain: LimitRule = { name: 'resume-read-again', limit: 20, windowSeconds: hour }
export const summariesWritten: LimitRule = { name: 'summary-written', limit: 20, windowSeconds: hour }
export const questionsGenerated: LimitRule = { name: 'question-generated', limit: 60, windowSeconds: hour }
export const answersEvaluated: LimitRule = { name: 'answer-evaluated', limit: 60, windowSeconds: hour }
/** What a script may have of the deployer's own models; then the built-in parts answer. */
export const workersAiCalls: LimitRule = { name: 'workers-ai-call', limit: 30, windowSeconds: day }
/** Each of these is a handful of calls to a model. */
export const secondOpinions: LimitRule = { name: 'second-opinion', limit: 20, windowSeconds: hour }
export const trials: LimitRule = { name: 'try', limit: 60, windowSeconds: hour }
