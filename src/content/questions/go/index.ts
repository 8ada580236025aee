import type { Question } from '#domain/questions'
import { goConcurrencyQuestions } from './concurrency.ts'
import { goServicesAndRuntimeQuestions } from './services-and-runtime.ts'
import { goSlicesMapsStringsQuestions } from './slices-maps-strings.ts'
import { goTestingAndModulesQuestions } from './testing-and-modules.ts'
import { goTypesAndErrorsQuestions } from './types-and-errors.ts'

export const goQuestions: readonly Question[] = [
  ...goConcurrencyQuestions,
  ...goServicesAndRuntimeQuestions,
  ...goSlicesMapsStringsQuestions,
  ...goTestingAndModulesQuestions,
  ...goTypesAndErrorsQuestions,
]
