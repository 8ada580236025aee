import type { ModelFault } from '#domain/models'
import { ModelFailure } from '#ports'

/** What kept a model from its part; time is up when the signal says so. Whatever else went wrong is thrown on. */
export function faultOf(error: unknown, signal: AbortSignal): ModelFault {
  if (error instanceof ModelFailure) return error.fault
  if (signal.aborted) return 'timeout'
  throw error
}
