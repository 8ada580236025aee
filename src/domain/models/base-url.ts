/** Which addresses a key may be sent to. */
import { isPrivateHost } from './private-hosts.ts'

export type BaseUrlProblem = 'malformed' | 'not-https' | 'private' | 'credentials'

type Rules = {
  /** On a developer's machine: addresses of that machine and its network, and for them plain http. */
  readonly allowLocal: boolean
}

/**
 * What is wrong with the address of a vendor's API, or `null`. Only what the address says is looked at: a public name
 * that resolves to a private address is beyond us, and beyond the reach of a Worker too.
 */
export function baseUrlProblem(url: string, { allowLocal }: Rules): BaseUrlProblem | null {
  const address = parse(url)
  if (address === null || address.hostname === '' || address.search !== '' || address.hash !== '') return 'malformed'
  if (address.username !== '' || address.password !== '') return 'credentials'
  const isLocal = isPrivateHost(address.hostname)
  const mayBePlain = allowLocal && isLocal && address.protocol === 'http:'
  if (address.protocol !== 'https:' && !mayBePlain) return 'not-https'
  return isLocal && !allowLocal ? 'private' : null
}

/**
 * Host, with its port unless that is the scheme's own, as keys are sealed for it.
 * @throws {TypeError} for what is no URL
 */
export function hostOf(url: string): string {
  return new URL(url).host
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
