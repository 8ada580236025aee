import type { Question } from '#domain/questions'
import { machineLearningDataDataAndEvaluationQuestions } from './data-and-evaluation.ts'
import { machineLearningDataDecisionsAndOperationQuestions } from './decisions-and-operation.ts'
import { machineLearningDataEssentialsQuestions } from './essentials.ts'
import { machineLearningDataFurtherQuestions } from './further.ts'
import { machineLearningDataModelsAndTrainingQuestions } from './models-and-training.ts'

export const machineLearningDataQuestions: readonly Question[] = [
  ...machineLearningDataDataAndEvaluationQuestions,
  ...machineLearningDataDecisionsAndOperationQuestions,
  ...machineLearningDataEssentialsQuestions,
  ...machineLearningDataFurtherQuestions,
  ...machineLearningDataModelsAndTrainingQuestions,
]
