import type { Question } from '#domain/questions'
import { javaConcurrencyAndJvmQuestions } from './concurrency-and-jvm.ts'
import { javaEssentialsQuestions } from './essentials.ts'
import { javaFurtherQuestions } from './further.ts'
import { javaLanguageQuestions } from './language.ts'
import { javaSpringAndJpaQuestions } from './spring-and-jpa.ts'

export const javaQuestions: readonly Question[] = [
  ...javaConcurrencyAndJvmQuestions,
  ...javaEssentialsQuestions,
  ...javaFurtherQuestions,
  ...javaLanguageQuestions,
  ...javaSpringAndJpaQuestions,
]
