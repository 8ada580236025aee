import type { Question } from '#domain/questions'
import { cloudDevopsEssentialsQuestions } from './essentials.ts'
import { cloudDevopsFurtherQuestions } from './further.ts'
import { cloudDevopsInfrastructureAndDeliveryQuestions } from './infrastructure-and-delivery.ts'
import { cloudDevopsKubernetesQuestions } from './kubernetes.ts'
import { cloudDevopsOperationsQuestions } from './operations.ts'

export const cloudDevopsQuestions: readonly Question[] = [
  ...cloudDevopsEssentialsQuestions,
  ...cloudDevopsFurtherQuestions,
  ...cloudDevopsInfrastructureAndDeliveryQuestions,
  ...cloudDevopsKubernetesQuestions,
  ...cloudDevopsOperationsQuestions,
]
