import type { Question } from '#domain/questions'
import { dataEngineeringModellingQuestions } from './modelling.ts'
import { dataEngineeringPipelinesQuestions } from './pipelines.ts'
import { dataEngineeringQualityAndGovernanceQuestions } from './quality-and-governance.ts'
import { dataEngineeringSparkAndStorageQuestions } from './spark-and-storage.ts'
import { dataEngineeringStreamingQuestions } from './streaming.ts'

export const dataEngineeringQuestions: readonly Question[] = [
  ...dataEngineeringModellingQuestions,
  ...dataEngineeringPipelinesQuestions,
  ...dataEngineeringQualityAndGovernanceQuestions,
  ...dataEngineeringSparkAndStorageQuestions,
  ...dataEngineeringStreamingQuestions,
]
