import type {
  Accounts,
  Clock,
  Documents,
  Files,
  Ids,
  Interviews,
  Limits,
  Passwords,
  QuestionBank,
  Repertoire,
  Resumes,
  Rooms,
  SealedRecords,
  Seals,
} from '#ports'

/** Everything a use case may need of the outside, wired once per request. */
export type Ports = {
  readonly accounts: Accounts
  readonly clock: Clock
  readonly documents: Documents
  readonly files: Files
  readonly ids: Ids
  readonly interviews: Interviews
  readonly limits: Limits
  readonly passwords: Passwords
  readonly questionBank: QuestionBank
  readonly repertoire: Repertoire
  readonly resumes: Resumes
  readonly rooms: Rooms
  readonly sealedRecords: SealedRecords
  readonly seals: Seals
}
