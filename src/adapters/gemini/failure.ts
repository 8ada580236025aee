import type { ApiError } from '@google/genai'
import { z } from 'zod'
import type { ModelFault } from '#domain/models'
import { refusalOf } from '#protocol'
import { ModelFailure } from '#ports'

/** https://ai.google.dev/gemini-api/docs/troubleshooting, details as in google/rpc/error_details.proto */
const errorBody = z.object({
  error: z.object({
    status: z.string().optional(),
    message: z.string().optional(),
    details: z
      .array(
        z.object({
          reason: z.string().optional(),
          retryDelay: z.string().optional(),
          violations: z
            .array(z.object({ quotaId: z.string().optional(), quotaValue: z.string().optional() }))
            .optional(),
        }),
      )
      .default([]),
  }),
})
type VendorError = z.infer<typeof errorBody>['error']

/** The SDK's own errors leave out the headers and keep the whole body as text, so replies are judged before it sees them. */
export function failingEarly(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init).catch(() => {
      throw new ModelFailure('gemini', 'unreachable')
    })
    if (response.ok) return response
    const { status, headers } = response
    const general = refusalOf(status, headers, Date.now())
    const parsed = errorBody.safeParse(await response.json().catch(() => undefined))
    const special = parsed.success ? faultIn(parsed.data.error) : undefined
    throw new ModelFailure('gemini', special ?? general.fault, {
      retryAfterMs: special === undefined ? (general.retryAfterMs ?? delayIn(parsed.data?.error)) : null,
      cause: { status },
    })
  }
}

/** As much of the SDK as tells its errors apart. */
type ErrorKinds = { readonly ApiError: typeof ApiError }

export function failureOf(error: unknown, signal: AbortSignal, sdk: ErrorKinds): ModelFailure {
  if (signal.aborted) return new ModelFailure('gemini', 'timeout')
  if (error instanceof ModelFailure) return error
  // An error told of within a stream that had begun well.
  if (error instanceof sdk.ApiError) {
    return new ModelFailure('gemini', refusalOf(error.status, new Headers(), Date.now()).fault)
  }
  // What broke after the reply had begun.
  return new ModelFailure('gemini', 'malformed')
}

/** What the body tells more exactly than the status does. */
function faultIn({ status, message, details }: VendorError): ModelFault | undefined {
  if (details.some(({ reason }) => reason === 'API_KEY_INVALID')) return 'invalid-key'
  // Where the free tier does not reach, only a paying account is let in.
  if (status === 'FAILED_PRECONDITION') return 'no-quota'
  if (status !== 'RESOURCE_EXHAUSTED') return undefined
  const violations = details.flatMap((detail) => detail.violations ?? [])
  const usedUp = violations.some(({ quotaId, quotaValue }) => quotaId?.includes('PerDay') || quotaValue === '0')
  return usedUp || message?.includes('credits') ? 'no-quota' : undefined
}

function delayIn(error: VendorError | undefined): number | null {
  const delay = error?.details.find(({ retryDelay }) => retryDelay !== undefined)?.retryDelay
  const seconds = Number.parseFloat(delay ?? '')
  return Number.isFinite(seconds) ? seconds * 1000 : null
}
