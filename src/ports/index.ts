export type { Accounts, NewAccount, Session, Tokens } from './accounts.ts'
export type { Actor, CallContext, Language, Theme } from './actor.ts'
export type { Clock, Ids } from './clock.ts'
export type { Caps, Meter, Meters, Reservation, Spending } from './meter.ts'
export { ModelFailure } from './models.ts'
export type {
  CallOptions,
  Completion,
  Model,
  ModelLists,
  DeployedModels,
  ModelVendor,
  ModelVendors,
  Prompt,
  ReplySchema,
} from './models.ts'
export type {
  KeyHolder,
  KeyPlace,
  PolicySettings,
  ProviderKey,
  ProviderKeys,
  SealedProviderKey,
  Seals,
} from './provider-keys.ts'
export type {
  AuditAction,
  AuditLog,
  People,
  Rotation,
  Settings,
  TokenFamilies,
  TokenFamily,
} from './identity-records.ts'
export type {
  InterviewRecord,
  InterviewRow,
  Interviews,
  LoggedFact,
  Overview,
  Preparation,
  Projection,
  StartingPoint,
} from './interviews.ts'
export type { LimitRule, Limits } from './limits.ts'
export { OutsideError } from './outside-error.ts'
export type { Passwords } from './passwords.ts'
export type { BankEntry, BankSearch, QuestionBank } from './question-bank.ts'
export type { Repertoire } from './repertoire.ts'
export { Refusal, refusalCodes } from './refusal.ts'
export type { RefusalCode } from './refusal.ts'
export type { Documents, Files, ProfileSpan, Resume, ResumeSource, ResumeSummary, Resumes } from './resumes.ts'
export type { Evaluator, Interviewer, Payer, Players, ReportWriter, ResumeReader, RoleCall, Roles } from './roles.ts'
export type { Entry, Rooms } from './rooms.ts'
export type { SealedRecords, StoredSeal } from './sealed-records.ts'
export type { KeptOpinion, SecondOpinions } from './second-opinions.ts'
