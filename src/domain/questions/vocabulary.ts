/** The values the whole product shares: what an interview can be about, for whom, and how hard. */

export const questionTypes = ['technical', 'behavioral', 'system-design', 'coding'] as const
export type QuestionType = (typeof questionTypes)[number]

export const interviewTypes = [...questionTypes, 'mixed'] as const
export type InterviewType = (typeof interviewTypes)[number]

export const levels = ['junior', 'mid', 'senior', 'staff'] as const
/** How senior the candidate is interviewed; a level from 0 to 5 on a criterion is a `CriterionLevel`. */
export type Level = (typeof levels)[number]

export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

export const topics = [
  'javascript-typescript',
  'react-frontend',
  'node-apis',
  'python',
  'java',
  'go',
  'csharp-dotnet',
  'cpp',
  'mobile',
  'sql-databases',
  'algorithms',
  'system-design',
  'cloud-devops',
  'networking-os',
  'security',
  'testing-qa',
  'data-engineering',
  'machine-learning-data',
  'behavioral',
  'product',
  'engineering-management',
] as const
export type Topic = (typeof topics)[number]

export const roles = [
  'software-engineer',
  'frontend',
  'backend',
  'full-stack',
  'mobile',
  'data-scientist',
  'ml-engineer',
  'data-engineer',
  'devops',
  'qa',
  'security',
  'product-manager',
  'engineering-manager',
] as const
/** A role we know; a candidate may also name one in their own words. */
export type Role = (typeof roles)[number]
