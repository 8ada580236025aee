export { criterionName, difficultyName, interviewTypeName, levelName, roleName, topicName } from './names.ts'
export { phraseRefusal } from './refusal.ts'
export { phraseRemark } from './remark.ts'
export { phraseWhy } from './why.ts'
