import type { Question } from '#domain/questions'
import { javascriptTypescriptAsynchronyQuestions } from './asynchrony.ts'
import { javascriptTypescriptEssentialsQuestions } from './essentials.ts'
import { javascriptTypescriptFurtherQuestions } from './further.ts'
import { javascriptTypescriptLanguageQuestions } from './language.ts'
import { javascriptTypescriptTypescriptQuestions } from './typescript.ts'

export const javascriptTypescriptQuestions: readonly Question[] = [
  ...javascriptTypescriptAsynchronyQuestions,
  ...javascriptTypescriptEssentialsQuestions,
  ...javascriptTypescriptFurtherQuestions,
  ...javascriptTypescriptLanguageQuestions,
  ...javascriptTypescriptTypescriptQuestions,
]
