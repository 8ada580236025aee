import type { Question } from '#domain/questions'
import { csharpDotnetAspnetAndEfCoreQuestions } from './aspnet-and-ef-core.ts'
import { csharpDotnetAsyncAndConcurrencyQuestions } from './async-and-concurrency.ts'
import { csharpDotnetLinqAndCollectionsQuestions } from './linq-and-collections.ts'
import { csharpDotnetMemoryAndResourcesQuestions } from './memory-and-resources.ts'
import { csharpDotnetTypesQuestions } from './types.ts'

export const csharpDotnetQuestions: readonly Question[] = [
  ...csharpDotnetAspnetAndEfCoreQuestions,
  ...csharpDotnetAsyncAndConcurrencyQuestions,
  ...csharpDotnetLinqAndCollectionsQuestions,
  ...csharpDotnetMemoryAndResourcesQuestions,
  ...csharpDotnetTypesQuestions,
]
