export { builtInOnly, sampleCounts, whenAwayChoices } from './access.ts'
export type { KeyAccess, ModelAccess, ModelPolicy, SampleCount, WhenAway, WorkersAiAccess } from './access.ts'
export { afterFailure, closedBreaker, letThrough } from './breaker.ts'
export type { Breaker } from './breaker.ts'
export { baseUrlProblem, hostOf } from './base-url.ts'
export type { BaseUrlProblem } from './base-url.ts'
export { canPass, modelFaults } from './faults.ts'
export type { InsteadOf, ModelFault } from './faults.ts'
export { keyProblem, lastFourOf } from './key-text.ts'
export type { KeyProblem } from './key-text.ts'
export {
  costMicroUsd,
  mostCostMicroUsd,
  neuronsOf,
  priceOf,
  pricedOn,
  usdPerNeuron,
  workersAiModels,
} from './prices.ts'
export type { Price } from './prices.ts'
export { defaultModels, keyProviders, modelProviders, modelRoles, providerOrigins } from './providers.ts'
export type { KeyProvider, ModelChoice, ModelProvider, ModelRole, Provider } from './providers.ts'
export type { ModelStamp } from './stamp.ts'
export { addUsage, noUsage } from './usage.ts'
export type { Usage } from './usage.ts'
