import { refusalOf } from '#protocol'
import { ModelFailure } from '#ports'
import type { Sdk } from './sdk.ts'

const outOfMoney = new Set(['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active'])
const unwilling = new Set(['content_filter', 'content_policy_violation', 'invalid_prompt'])

type VendorError = {
  /** Undefined when the reply had begun well and tells of an error further on. */
  readonly status: number | undefined
  readonly headers: Headers | undefined
  readonly code: string | null | undefined
  readonly type: string | undefined
}

/** Keeps of the SDK's error only what holds no text: its message and body may repeat the prompt. */
export function failureOf(error: unknown, signal: AbortSignal, sdk: Sdk): ModelFailure {
  if (error instanceof ModelFailure) return error
  if (signal.aborted || error instanceof sdk.APIConnectionTimeoutError) return new ModelFailure('openai', 'timeout')
  if (error instanceof sdk.APIConnectionError) return new ModelFailure('openai', 'unreachable')
  // What broke after the reply had begun.
  if (!isVendorError(error, sdk)) return new ModelFailure('openai', 'malformed')

  const { status, headers } = error
  const words = [error.code, error.type].filter((word) => typeof word === 'string')
  if (words.some((word) => outOfMoney.has(word))) return new ModelFailure('openai', 'no-quota')
  if (words.some((word) => unwilling.has(word))) return new ModelFailure('openai', 'refused')
  if (status === undefined || headers === undefined) return new ModelFailure('openai', 'overloaded')
  const { fault, retryAfterMs } = refusalOf(status, headers, Date.now())
  return new ModelFailure('openai', fault, { retryAfterMs, cause: { status } })
}

function isVendorError(error: unknown, sdk: Sdk): error is VendorError {
  return error instanceof sdk.APIError
}
