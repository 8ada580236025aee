import type { Question } from '#domain/questions'
import { cppConcurrencyAndBuildQuestions } from './concurrency-and-build.ts'
import { cppContainersAndPerformanceQuestions } from './containers-and-performance.ts'
import { cppResourcesQuestions } from './resources.ts'
import { cppTemplatesAndModernQuestions } from './templates-and-modern.ts'
import { cppUndefinedBehaviourQuestions } from './undefined-behaviour.ts'

export const cppQuestions: readonly Question[] = [
  ...cppConcurrencyAndBuildQuestions,
  ...cppContainersAndPerformanceQuestions,
  ...cppResourcesQuestions,
  ...cppTemplatesAndModernQuestions,
  ...cppUndefinedBehaviourQuestions,
]
