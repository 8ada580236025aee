import type { Question } from '#domain/questions'
import { sqlDatabasesEssentialsQuestions } from './essentials.ts'
import { sqlDatabasesFurtherQuestions } from './further.ts'
import { sqlDatabasesOperationAndConcurrencyQuestions } from './operation-and-concurrency.ts'
import { sqlDatabasesQueriesQuestions } from './queries.ts'
import { sqlDatabasesSchemaAndIndexesQuestions } from './schema-and-indexes.ts'

export const sqlDatabasesQuestions: readonly Question[] = [
  ...sqlDatabasesEssentialsQuestions,
  ...sqlDatabasesFurtherQuestions,
  ...sqlDatabasesOperationAndConcurrencyQuestions,
  ...sqlDatabasesQueriesQuestions,
  ...sqlDatabasesSchemaAndIndexesQuestions,
]
