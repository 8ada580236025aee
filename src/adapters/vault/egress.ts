import { egressHeaders } from '#protocol'

/** The vault's `Egress` entrypoint, as its service binding offers it. */
export type EgressCalls = { fetch(request: Request): Promise<Response> }

export type EgressAccess = {
  readonly sealed: string
  /** Whose key it is: whoever the call is made for. */
  readonly ownerId: string
  readonly requestId: string
}

/**
 * A `fetch` for a vendor's SDK, by way of the vault, which puts the real key where the SDK puts its dummy. What the
 * vault refuses comes back as a response that `egressRefusal` knows, because SDKs take anything thrown for a lost
 * connection.
 */
export function egressFetch(egress: EgressCalls, { sealed, ownerId, requestId }: EgressAccess): typeof fetch {
  return (input, init) => {
    const request = new Request(input, init)
    request.headers.set(egressHeaders.sealed, sealed)
    request.headers.set(egressHeaders.ownerId, ownerId)
    request.headers.set(egressHeaders.requestId, requestId)
    return egress.fetch(request)
  }
}
