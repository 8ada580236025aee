/** How a Worker asks the vault to make a call with a sealed key, and how it hears that the vault did not. */
import type { ModelFault } from '#domain/models'

/** Headers of ours on a request to `Egress`, beside the vendor's own; none of them leaves the vault. */
export const egressHeaders = {
  sealed: 'x-egress-key',
  ownerId: 'x-egress-owner',
  requestId: 'x-egress-request',
} as const

/** On a reply that is the vault's own and no vendor's: why the call was not made, or its reply not passed on. */
export const egressRefusalHeader = 'x-egress-refusal'

/** What no vendor gets to see, and none can say in our place. */
export const egressHeaderPrefix = 'x-egress-'

export const egressRefusals = {
  /** The record cannot be opened: its master key was lost, or it is not as it was sealed. */
  'unreadable-key': 'unreadable-key',
  /** The key was sealed for another host than the request goes to. */
  'wrong-host': 'unreadable-key',
  /** The vendor answered with a redirect, which could carry the key to another host. */
  redirect: 'unsupported',
  /** Another owner's key, an address or a method that we do not call. */
  'not-allowed': 'unsupported',
  unreachable: 'unreachable',
} as const satisfies Readonly<Record<string, ModelFault>>
export type EgressRefusal = keyof typeof egressRefusals

/** What the vault's own refusal means for whoever asked a model; `null` when the reply is the vendor's. */
export function egressRefusal(headers: Pick<Headers, 'get'>): ModelFault | null {
  const said = headers.get(egressRefusalHeader)
  if (said === null) return null
  return isEgressRefusal(said) ? egressRefusals[said] : 'unreachable'
}

function isEgressRefusal(said: string): said is EgressRefusal {
  return Object.hasOwn(egressRefusals, said)
}
