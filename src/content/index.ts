/** The written content of the product, as data. The seed step puts the questions into the database. */
import type { Question } from '#domain/questions'
import { algorithmsQuestions } from './questions/algorithms/index.ts'
import { behavioralQuestions } from './questions/behavioral/index.ts'
import { cloudDevopsQuestions } from './questions/cloud-devops/index.ts'
import { cppQuestions } from './questions/cpp/index.ts'
import { csharpDotnetQuestions } from './questions/csharp-dotnet/index.ts'
import { dataEngineeringQuestions } from './questions/data-engineering/index.ts'
import { engineeringManagementQuestions } from './questions/engineering-management/index.ts'
import { goQuestions } from './questions/go/index.ts'
import { javaQuestions } from './questions/java/index.ts'
import { javascriptTypescriptQuestions } from './questions/javascript-typescript/index.ts'
import { machineLearningDataQuestions } from './questions/machine-learning-data/index.ts'
import { mobileQuestions } from './questions/mobile/index.ts'
import { networkingOsQuestions } from './questions/networking-os/index.ts'
import { nodeApisQuestions } from './questions/node-apis/index.ts'
import { productQuestions } from './questions/product/index.ts'
import { pythonQuestions } from './questions/python/index.ts'
import { reactFrontendQuestions } from './questions/react-frontend/index.ts'
import { securityQuestions } from './questions/security/index.ts'
import { sqlDatabasesQuestions } from './questions/sql-databases/index.ts'
import { systemDesignQuestions } from './questions/system-design/index.ts'
import { testingQaQuestions } from './questions/testing-qa/index.ts'
import { trialQuestions } from './questions/trials.ts'

export { challenges } from './challenges.ts'
export { personalTemplates } from './personal.ts'
export { trialQuestions } from './questions/trials.ts'
export { warmUpQuestion } from './warm-up.ts'

export const questionBank: readonly Question[] = [
  ...trialQuestions,
  ...javascriptTypescriptQuestions,
  ...reactFrontendQuestions,
  ...nodeApisQuestions,
  ...pythonQuestions,
  ...javaQuestions,
  ...goQuestions,
  ...csharpDotnetQuestions,
  ...cppQuestions,
  ...mobileQuestions,
  ...sqlDatabasesQuestions,
  ...algorithmsQuestions,
  ...systemDesignQuestions,
  ...cloudDevopsQuestions,
  ...networkingOsQuestions,
  ...securityQuestions,
  ...testingQaQuestions,
  ...dataEngineeringQuestions,
  ...machineLearningDataQuestions,
  ...behavioralQuestions,
  ...productQuestions,
  ...engineeringManagementQuestions,
]
