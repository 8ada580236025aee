import type { ModelFault } from '#domain/models'

/** What an HTTP reply of a vendor says about a call that failed, before its body is looked at. */
export type VendorRefusal = { readonly fault: ModelFault; readonly retryAfterMs: number | null }

/** Set by the vault's Egress on replies of its own, so that they are not taken for the vendor's. */
const egressHeader = 'x-egress-refusal'

export function refusalOf(status: number, headers: Headers, now: number): VendorRefusal {
  const egress = headers.get(egressHeader)
  if (egress !== null) {
    return { fault: egress === 'unreadable-key' ? 'unreadable-key' : 'unreachable', retryAfterMs: null }
  }
  return { fault: faultOfStatus(status), retryAfterMs: retryAfterMs(headers, now) }
}

/** What all vendors mean by a status. */
export function faultOfStatus(status: number): ModelFault {
  switch (status) {
    case 401:
    case 403:
      return 'invalid-key'
    case 402:
      return 'no-quota'
    case 408:
      return 'overloaded'
    case 429:
      return 'rate-limited'
    default:
      if (status >= 500) return 'overloaded'
      if (status >= 400) return 'unsupported'
      // A redirect is never followed: whoever sends one is not the vendor that the key is for.
      return 'unreachable'
  }
}

/** In milliseconds from `now`; understands seconds, an HTTP date, and the milliseconds that some vendors send. */
function retryAfterMs(headers: Headers, now: number): number | null {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (Number.isFinite(exact)) return Math.max(0, exact)
  const value = headers.get('retry-after')
  if (value === null) return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
