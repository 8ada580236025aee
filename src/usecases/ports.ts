import type {
  Accounts,
  Clock,
  DeployedModels,
  Documents,
  Files,
  Ids,
  Interviews,
  Limits,
  Meters,
  ModelLists,
  ModelVendors,
  Passwords,
  Players,
  ProviderKeys,
  QuestionBank,
  Repertoire,
  Resumes,
  Rooms,
  SealedRecords,
  Seals,
  SecondOpinions,
} from '#ports'

/** Everything a use case may need of the outside, wired once per request. */
export type Ports = {
  readonly accounts: Accounts
  readonly clock: Clock
  readonly deployedModels: DeployedModels
  readonly documents: Documents
  readonly files: Files
  readonly ids: Ids
  readonly interviews: Interviews
  readonly limits: Limits
  readonly meters: Meters
  readonly modelLists: ModelLists
  readonly passwords: Passwords
  readonly players: Players
  readonly providerKeys: ProviderKeys
  readonly questionBank: QuestionBank
  readonly repertoire: Repertoire
  readonly resumes: Resumes
  readonly rooms: Rooms
  readonly sealedRecords: SealedRecords
  readonly seals: Seals
  readonly secondOpinions: SecondOpinions
  readonly vendors: ModelVendors
  /** Whether keys may go to servers on this machine and its network: on a developer's machine only. */
  readonly allowsLocalServers: boolean
}
