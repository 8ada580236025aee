import { isRun } from './common.ts'
import { kindsOf } from './kinds.ts'
import { passwordProblem } from './rule.ts'

/** For a meter: 0 (refused or nothing) to 4 (very hard to guess). */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4

const alphabet = { upper: 26, lower: 26, digit: 10, symbol: 33 } as const
/** A letter of a script without case still comes from a large alphabet. */
const otherAlphabet = 40

/** A rough estimate from length and variety, in bits; a password we refuse never gets past 1. */
export function passwordStrength(password: string): PasswordStrength {
  const problem = passwordProblem(password)
  if (password === '' || problem === 'common' || problem === 'too-long') return 0
  const bits = surprises(password) * Math.log2(alphabetSize(password))
  if (problem !== null) return bits < 25 ? 0 : 1
  if (bits < 50) return 2
  return bits < 75 ? 3 : 4
}

function alphabetSize(password: string): number {
  const size = [...kindsOf(password)].reduce((sum, kind) => sum + alphabet[kind], 0)
  return size === 0 ? otherAlphabet : size
}

/** Characters that do not follow from the ones before: a repetition or a step of a sequence surprises nobody. */
function surprises(password: string): number {
  const characters = Array.from(password)
  const fresh = characters.filter((_, at) => at < 2 || !isRun(characters.slice(at - 2, at + 1).join('')))
  return Math.min(fresh.length, new Set(characters).size * 1.5)
}
