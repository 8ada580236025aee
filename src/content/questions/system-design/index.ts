import type { Question } from '#domain/questions'
import { systemDesignAdvancedQuestions } from './advanced.ts'
import { systemDesignCommerceAndMatchingQuestions } from './commerce-and-matching.ts'
import { systemDesignContentAndSearchQuestions } from './content-and-search.ts'
import { systemDesignEssentialsQuestions } from './essentials.ts'
import { systemDesignFurtherQuestions } from './further.ts'
import { systemDesignOperationsAndDataQuestions } from './operations-and-data.ts'
import { systemDesignPlatformServicesQuestions } from './platform-services.ts'

export const systemDesignQuestions: readonly Question[] = [
  ...systemDesignAdvancedQuestions,
  ...systemDesignCommerceAndMatchingQuestions,
  ...systemDesignContentAndSearchQuestions,
  ...systemDesignEssentialsQuestions,
  ...systemDesignFurtherQuestions,
  ...systemDesignOperationsAndDataQuestions,
  ...systemDesignPlatformServicesQuestions,
]
