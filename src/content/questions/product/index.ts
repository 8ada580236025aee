import type { Question } from '#domain/questions'
import { productDiscoveryAndPrioritisationQuestions } from './discovery-and-prioritisation.ts'
import { productEssentialsQuestions } from './essentials.ts'
import { productFurtherQuestions } from './further.ts'
import { productLaunchPlatformsAndResponsibilityQuestions } from './launch-platforms-and-responsibility.ts'
import { productMetricsAndExperimentsQuestions } from './metrics-and-experiments.ts'
import { productPricingGrowthAndMarketsQuestions } from './pricing-growth-and-markets.ts'

export const productQuestions: readonly Question[] = [
  ...productDiscoveryAndPrioritisationQuestions,
  ...productEssentialsQuestions,
  ...productFurtherQuestions,
  ...productLaunchPlatformsAndResponsibilityQuestions,
  ...productMetricsAndExperimentsQuestions,
  ...productPricingGrowthAndMarketsQuestions,
]
