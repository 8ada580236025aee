import type { Question } from '#domain/questions'
import { reactFrontendComponentsQuestions } from './components.ts'
import { reactFrontendDeliveryQuestions } from './delivery.ts'
import { reactFrontendEssentialsQuestions } from './essentials.ts'
import { reactFrontendFurtherQuestions } from './further.ts'
import { reactFrontendWebPlatformQuestions } from './web-platform.ts'

export const reactFrontendQuestions: readonly Question[] = [
  ...reactFrontendComponentsQuestions,
  ...reactFrontendDeliveryQuestions,
  ...reactFrontendEssentialsQuestions,
  ...reactFrontendFurtherQuestions,
  ...reactFrontendWebPlatformQuestions,
]
