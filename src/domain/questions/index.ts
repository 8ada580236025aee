export type { FollowUp, KeyPoint, Misconception, Question, Resource } from './question.ts'
export { difficulties, interviewTypes, levels, questionTypes, roles, topics } from './vocabulary.ts'
export type { Difficulty, InterviewType, Level, QuestionType, Role, Topic } from './vocabulary.ts'
export { topicsForRole, topicsOf, typesOf } from './topics-for.ts'
