export { evaluateAnswer, keyPointsAsked } from './evaluate.ts'
export type { AssessedQuestion, EvaluationRequest } from './evaluate.ts'
export { criterionNames, remarkCodes } from './evaluation.ts'
export type {
  CriterionLevel,
  CriterionName,
  CriterionResult,
  Evaluation,
  Evidence,
  Gate,
  KeyPointResult,
  MisconceptionResult,
  Remark,
  RemarkCode,
  Stamp,
} from './evaluation.ts'
export { verdictOf } from './feedback.ts'
export { ordersIn, removedMark, withoutOrders } from './instructions.ts'
export { verifyEvidence } from './evidence.ts'
export { intake, maxAnswerLength } from './intake.ts'
export { plainStyle, plainVerifierOf } from './plain-style.ts'
export type { PlainText } from './plain-style.ts'
export { touchesOf } from './matter.ts'
export { keyPointsFromMarking } from './marking.ts'
export { reveals } from './reveal.ts'
export { anchorCodes, rubricFor, rubricVersion } from './rubrics.ts'
export type { Rubric, RubricCriterion, RubricOptions, StaffCriterion } from './rubrics.ts'
export { scoreOf } from './score.ts'
export type { Score } from './score.ts'
export { turnPoints } from './turn.ts'
export type { FollowUpResult } from './turn.ts'
