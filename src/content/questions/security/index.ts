import type { Question } from '#domain/questions'
import { securityAuthenticationQuestions } from './authentication.ts'
import { securityAuthorizationQuestions } from './authorization.ts'
import { securityCryptographyQuestions } from './cryptography.ts'
import { securitySecureOperationsQuestions } from './secure-operations.ts'
import { securityWebVulnerabilitiesQuestions } from './web-vulnerabilities.ts'

export const securityQuestions: readonly Question[] = [
  ...securityAuthenticationQuestions,
  ...securityAuthorizationQuestions,
  ...securityCryptographyQuestions,
  ...securitySecureOperationsQuestions,
  ...securityWebVulnerabilitiesQuestions,
]
