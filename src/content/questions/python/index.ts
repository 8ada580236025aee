import type { Question } from '#domain/questions'
import { pythonEssentialsQuestions } from './essentials.ts'
import { pythonFurtherQuestions } from './further.ts'
import { pythonLanguageQuestions } from './language.ts'
import { pythonPracticeQuestions } from './practice.ts'
import { pythonRuntimeAndCodingQuestions } from './runtime-and-coding.ts'

export const pythonQuestions: readonly Question[] = [
  ...pythonEssentialsQuestions,
  ...pythonFurtherQuestions,
  ...pythonLanguageQuestions,
  ...pythonPracticeQuestions,
  ...pythonRuntimeAndCodingQuestions,
]
