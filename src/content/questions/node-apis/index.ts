import type { Question } from '#domain/questions'
import { nodeApisApiDesignQuestions } from './api-design.ts'
import { nodeApisEssentialsQuestions } from './essentials.ts'
import { nodeApisFurtherQuestions } from './further.ts'
import { nodeApisIntegrationQuestions } from './integration.ts'
import { nodeApisOperationsQuestions } from './operations.ts'

export const nodeApisQuestions: readonly Question[] = [
  ...nodeApisApiDesignQuestions,
  ...nodeApisEssentialsQuestions,
  ...nodeApisFurtherQuestions,
  ...nodeApisIntegrationQuestions,
  ...nodeApisOperationsQuestions,
]
