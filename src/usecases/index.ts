export {
  changeSettings,
  deleteAccount,
  issueTokens,
  refreshTokens,
  revokeTokens,
  signIn,
  signOut,
  signUp,
  termsVersion,
} from './accounts.ts'
export type { Origin } from './accounts.ts'
export {
  actInInterview,
  admitToRoom,
  deleteInterview,
  listInterviews,
  overview,
  readReport,
  saveDraft,
  startingPoint,
  takeSeat,
  viewInterview,
} from './interviews.ts'
export type { HistoryPage } from './interviews.ts'
export type { Ports } from './ports.ts'
export {
  addKey,
  changeKey,
  deleteKey,
  listKeys,
  modelsFor,
  mostKeys,
  moveKey,
  readKey,
  savePolicy,
  testKey,
} from './provider-keys.ts'
export type { KeyChain, KeyTest, NewKey, PricedModel } from './provider-keys.ts'
export { evaluateOne, generateQuestion } from './single-calls.ts'
export type { EvaluationWish, Generated, QuestionWish } from './single-calls.ts'
export { readiness } from './readiness.ts'
export type { Readiness } from './readiness.ts'
export { resealKeys } from './reseal-keys.ts'
export type { Resealing } from './reseal-keys.ts'
export {
  buildProfile,
  correctProfile,
  deleteResume,
  listResumes,
  makeResumeCurrent,
  pasteResume,
  readResume,
  uploadResume,
} from './resumes.ts'
export { choosableModels } from './model-policy.ts'
export type { Choosable, Choosables, Chosen, ChosenModel } from './model-policy.ts'
export { readAgain } from './read-again.ts'
export type { Rereading } from './read-again.ts'
export { readSummary, writeSummary } from './report-summary.ts'
export { readSecondOpinions, seekSecondOpinion } from './second-opinions.ts'
export type { ComparedOpinion } from './second-opinions.ts'
export { browseQuestions } from './browse-questions.ts'
export type { QuestionPage, QuestionSearch } from './browse-questions.ts'
export { practiseQuestion, startInterview } from './start-interview.ts'
export type { InterviewWish, StartOptions } from './start-interview.ts'
export { tryQuestion } from './try-question.ts'
export type { Trial } from './try-question.ts'
export { enter } from './visitor.ts'
export type { Visitor } from './visitor.ts'
