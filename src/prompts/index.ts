export { evaluationReply, followUpReply, profileReply, questionReply, summaryReply } from './replies.ts'
export type { EvaluationReply, FollowUpReply, ProfileReply, QuestionReply, SummaryReply } from './replies.ts'
