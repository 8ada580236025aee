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
