/** Which passwords we take: mixed ones of 8 characters, or any passphrase of 15, and none that guessers try first. */
import { isCommon } from './common.ts'
import { kindsOf } from './kinds.ts'

/** All lengths count characters as people do, not UTF-16 units. */
export const shortestPassword = 8
export const passphraseLength = 15
export const longestPassword = 128

export type PasswordProblem = 'too-short' | 'too-long' | 'needs-kinds' | 'common'

/** What is wrong with a password, or `null`. `needs-kinds`: not upper, lower, digit and symbol, and too short for a passphrase. */
export function passwordProblem(password: string): PasswordProblem | null {
  const length = Array.from(password).length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  if (isCommon(password)) return 'common'
  const isMixed = kindsOf(password).size === 4
  return isMixed || length >= passphraseLength ? null : 'needs-kinds'
}
