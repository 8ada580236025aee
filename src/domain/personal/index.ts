export { personalQuestions, templateOf } from './personal-questions.ts'
export type { Matter, PersonalQuestion, PersonalTemplate } from './template.ts'
