import { hostOf, type ModelFault, type ModelProvider } from '#domain/models'
import { ModelFailure, Refusal } from '#ports'

/** What kept a model from its part; time is up when the signal says so. Whatever else went wrong is thrown on. */
export function faultOf(error: unknown, signal: AbortSignal): ModelFault {
  if (error instanceof ModelFailure) return error.fault
  if (signal.aborted) return 'timeout'
  throw error
}

/** The same, said to whoever asked for exactly this provider. */
export function providerFailed(
  { provider, baseUrl = null }: { readonly provider: ModelProvider; readonly baseUrl?: string | null },
  fault: ModelFault,
): Refusal {
  const server = baseUrl === null ? {} : { server: hostOf(baseUrl) }
  return new Refusal('PROVIDER_FAILED', { provider, fault, ...server })
}
