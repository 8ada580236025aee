import type { ModelFault } from '#domain/models'
import { refusalOf } from '#protocol'
import { ModelFailure } from '#ports'
import type { Sdk } from './sdk.ts'

type VendorError = {
  /** Undefined when the reply had begun well and tells of an error further on. */
  readonly status: number | undefined
  readonly headers: Headers | undefined
  readonly type: string | null
  readonly errorCode: string | null
  readonly apiMessage: string | null
}

/** Keeps of the SDK's error only what holds no text: its message and body may repeat the prompt. */
export function failureOf(error: unknown, signal: AbortSignal, sdk: Sdk): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (signal.aborted || error instanceof sdk.APIConnectionTimeoutError) return new ModelFailure('anthropic', 'timeout')
  if (error instanceof sdk.APIConnectionError) return new ModelFailure('anthropic', 'unreachable')
  // What broke after the reply had begun.
  if (!isVendorError(error, sdk)) return new ModelFailure('anthropic', 'malformed')

  const { status, headers } = error
  if (isOutOfMoney(error)) return new ModelFailure('anthropic', 'no-quota')
  if (status === undefined || headers === undefined) return new ModelFailure('anthropic', faultWithin(error))
  const { fault, retryAfterMs } = refusalOf(status, headers, Date.now())
  return new ModelFailure('anthropic', fault, { retryAfterMs, cause: { status } })
}

/** An empty prepaid account is told of by a plain 400, in words only. */
function isOutOfMoney({ type, errorCode, apiMessage, status }: VendorError): boolean {
  return (
    type === 'billing_error' ||
    errorCode?.endsWith('spend_limit_reached') === true ||
    (status === 400 && apiMessage?.includes('credit balance') === true)
  )
}

function faultWithin({ type }: VendorError): ModelFault {
  return type === 'rate_limit_error' ? 'rate-limited' : 'overloaded'
}

function isVendorError(error: unknown, sdk: Sdk): error is VendorError {
  return error instanceof sdk.APIError
}
