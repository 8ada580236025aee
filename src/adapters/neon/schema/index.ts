export { audit } from './audit.ts'
export { grant } from './grant.ts'
export { interview, interviewFact } from './interview.ts'
export {
  account,
  accountRelations,
  refreshToken,
  session,
  sessionRelations,
  user,
  userRelations,
  verification,
} from './people.ts'
export { providerKey, providerPolicy } from './provider-key.ts'
export { questionBank } from './question-bank.ts'
export { report } from './report.ts'
export { resume } from './resume.ts'
export { secondOpinion } from './second-opinion.ts'
