import type { Question } from '#domain/questions'
import { networkingOsConcurrencyAndIoQuestions } from './concurrency-and-io.ts'
import { networkingOsDeliveryQuestions } from './delivery.ts'
import { networkingOsMemoryAndFilesQuestions } from './memory-and-files.ts'
import { networkingOsProcessesQuestions } from './processes.ts'
import { networkingOsTransportQuestions } from './transport.ts'
import { networkingOsWebProtocolsQuestions } from './web-protocols.ts'

export const networkingOsQuestions: readonly Question[] = [
  ...networkingOsConcurrencyAndIoQuestions,
  ...networkingOsDeliveryQuestions,
  ...networkingOsMemoryAndFilesQuestions,
  ...networkingOsProcessesQuestions,
  ...networkingOsTransportQuestions,
  ...networkingOsWebProtocolsQuestions,
]
