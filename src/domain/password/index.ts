export { longestPassword, passphraseLength, passwordProblem, shortestPassword } from './rule.ts'
export type { PasswordProblem } from './rule.ts'
export { passwordStrength } from './strength.ts'
export type { PasswordStrength } from './strength.ts'
