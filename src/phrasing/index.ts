export { criterionName, difficultyName, interviewTypeName, levelName, roleName, topicName } from './names.ts'
export { phraseWhy } from './why.ts'
