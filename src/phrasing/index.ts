export { anchoredLevels, phraseAnchor } from './anchor.ts'
export {
  criterionName,
  difficultyName,
  interviewTypeName,
  levelName,
  modeName,
  roleName,
  styleName,
  topicName,
} from './names.ts'
export { phraseLead } from './lead.ts'
export { phraseMoney } from './money.ts'
export { phrasePlan } from './plan.ts'
export { phraseInvalidFields, phraseProblem } from './problem.ts'
export { keyHolderName, modelRoleName, phraseKeyTest, providerName } from './providers.ts'
export { phraseRefusal } from './refusal.ts'
export { phraseRemark } from './remark.ts'
export { reportMarkdown } from './report-markdown.ts'
export { phraseAsker, phraseAway, phraseModel, phraseStandIn } from './stand-in.ts'
export { phraseCoverage, phraseTrend, phraseVerdict, statusName } from './report-words.ts'
export { clockTime, phraseDay, phraseDuration, phraseMoment } from './time.ts'
export type { Place } from './time.ts'
export { suggestedTitle } from './title.ts'
export { phraseWhy } from './why.ts'
