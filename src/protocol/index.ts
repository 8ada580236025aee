export { brief, plan } from './brief.ts'
export { egressHeaderPrefix, egressHeaders, egressRefusal, egressRefusalHeader, egressRefusals } from './egress.ts'
export type { EgressRefusal } from './egress.ts'
export { evaluation } from './evaluation.ts'
export { inferenceRequest } from './inference.ts'
export type { InferenceReply, InferenceRequest } from './inference.ts'
export { candidateInput, draft } from './input.ts'
export { fact, interview } from './interview.ts'
export { isFromOwnPage } from './own-pages.ts'
export { networkOf } from './network.ts'
export { keyProvider, modelChoice, modelFault, modelProvider, policySettings } from './models.ts'
export { question } from './question.ts'
export { inDialect, schemaInWords, withoutAddedNulls } from './reply-schema.ts'
export type { JsonSchema, SchemaDialect } from './reply-schema.ts'
export { report, verdict } from './report.ts'
export { leaveBody, logInBody, logOutBody, me, refreshBody, signedIn, signUpBody } from './rest/account.ts'
export { spokenEvaluation, tried, tryBody } from './rest/evaluation.ts'
export type { SpokenEvaluation } from './rest/evaluation.ts'
export {
  answerBody,
  answered,
  flagBody,
  practiseBody,
  reportSummary,
  skipBody,
  history,
  spokenReport,
  spokenView,
  startBody,
  started,
  vocabulary,
} from './rest/interview.ts'
export type { SpokenExchange, SpokenQuestion, SpokenReport, SpokenView } from './rest/interview.ts'
export { problemDocument } from './rest/problem.ts'
export { evaluateAnswerBody, evaluatedAnswer, generatedQuestion, generateQuestionBody } from './rest/ai.ts'
export { addKeyBody, keyList, keyModels, keyPatch, keyTested, knownKey, policyBody } from './rest/provider-keys.ts'
export { questionPage, questionQuery } from './rest/questions.ts'
export {
  resumeAdded,
  resumeKnown,
  resumeList,
  resumeParsed,
  resumePatch,
  resumeReread,
  resumeTaps,
  resumeText,
} from './rest/resume.ts'
export { modelBody, opinionBody } from './rest/chosen.ts'
export { secondOpinion, secondOpinionList } from './rest/second-opinion.ts'
export type { SpokenOpinion } from './rest/second-opinion.ts'
export { rotation, rotationBody } from './rest/vault.ts'
export { callContext, entry, roomRefusals } from './room.ts'
export type { RoomCalls, RoomContext, RoomEntry, RoomRefusal, RoomReply } from './room.ts'
export { apiKey, keyPlace, sealedKey } from './seals.ts'
export type { Resealed, SealsCalls } from './seals.ts'
export { downstream, goneCode, socketProtocol, takenOverCode, upstream } from './socket.ts'
export type { Downstream, Upstream } from './socket.ts'
export { isTimeZone } from './time-zone.ts'
export { refusalOf } from './vendor-replies.ts'
export type { VendorRefusal } from './vendor-replies.ts'
export { view } from './view.ts'
export {
  difficulty,
  id,
  interviewType,
  level,
  mode,
  questionCount,
  questionType,
  roomRole,
  status,
  style,
  topic,
} from './values.ts'
