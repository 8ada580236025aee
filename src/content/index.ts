/** The written content of the product, as data. The seed step puts the questions into the database. */
import type { Question } from '#domain/questions'
import { algorithmsQuestions1 } from './questions/algorithms-1.ts'
import { algorithmsQuestions2 } from './questions/algorithms-2.ts'
import { algorithmsQuestions3 } from './questions/algorithms-3.ts'
import { behavioralQuestions1 } from './questions/behavioral-1.ts'
import { behavioralQuestions2 } from './questions/behavioral-2.ts'
import { behavioralQuestions3 } from './questions/behavioral-3.ts'
import { cloudDevopsQuestions1 } from './questions/cloud-devops-1.ts'
import { cloudDevopsQuestions2 } from './questions/cloud-devops-2.ts'
import { javaQuestions1 } from './questions/java-1.ts'
import { javaQuestions2 } from './questions/java-2.ts'
import { javascriptTypescriptQuestions1 } from './questions/javascript-typescript-1.ts'
import { javascriptTypescriptQuestions2 } from './questions/javascript-typescript-2.ts'
import { machineLearningDataQuestions1 } from './questions/machine-learning-data-1.ts'
import { machineLearningDataQuestions2 } from './questions/machine-learning-data-2.ts'
import { nodeApisQuestions1 } from './questions/node-apis-1.ts'
import { nodeApisQuestions2 } from './questions/node-apis-2.ts'
import { productQuestions1 } from './questions/product-1.ts'
import { productQuestions2 } from './questions/product-2.ts'
import { pythonQuestions1 } from './questions/python-1.ts'
import { pythonQuestions2 } from './questions/python-2.ts'
import { reactFrontendQuestions1 } from './questions/react-frontend-1.ts'
import { reactFrontendQuestions2 } from './questions/react-frontend-2.ts'
import { sqlDatabasesQuestions1 } from './questions/sql-databases-1.ts'
import { sqlDatabasesQuestions2 } from './questions/sql-databases-2.ts'
import { systemDesignQuestions1 } from './questions/system-design-1.ts'
import { systemDesignQuestions2 } from './questions/system-design-2.ts'
import { systemDesignQuestions3 } from './questions/system-design-3.ts'

export { warmUpQuestion } from './warm-up.ts'

export const questionBank: readonly Question[] = [
  ...algorithmsQuestions1,
  ...algorithmsQuestions2,
  ...algorithmsQuestions3,
  ...behavioralQuestions1,
  ...behavioralQuestions2,
  ...behavioralQuestions3,
  ...cloudDevopsQuestions1,
  ...cloudDevopsQuestions2,
  ...javaQuestions1,
  ...javaQuestions2,
  ...javascriptTypescriptQuestions1,
  ...javascriptTypescriptQuestions2,
  ...machineLearningDataQuestions1,
  ...machineLearningDataQuestions2,
  ...nodeApisQuestions1,
  ...nodeApisQuestions2,
  ...productQuestions1,
  ...productQuestions2,
  ...pythonQuestions1,
  ...pythonQuestions2,
  ...reactFrontendQuestions1,
  ...reactFrontendQuestions2,
  ...sqlDatabasesQuestions1,
  ...sqlDatabasesQuestions2,
  ...systemDesignQuestions1,
  ...systemDesignQuestions2,
  ...systemDesignQuestions3,
]
