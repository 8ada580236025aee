import type { Question } from '#domain/questions'
import { testingQaAutomationQuestions } from './automation.ts'
import { testingQaDoublesAndApisQuestions } from './doubles-and-apis.ts'
import { testingQaQualityInOperationQuestions } from './quality-in-operation.ts'
import { testingQaStrategyQuestions } from './strategy.ts'
import { testingQaTestDesignQuestions } from './test-design.ts'

export const testingQaQuestions: readonly Question[] = [
  ...testingQaAutomationQuestions,
  ...testingQaDoublesAndApisQuestions,
  ...testingQaQualityInOperationQuestions,
  ...testingQaStrategyQuestions,
  ...testingQaTestDesignQuestions,
]
