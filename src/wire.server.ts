/** The composition root of the website: the one place that names a vendor. Everything is made for one request. */
import type { R2Bucket } from '@cloudflare/workers-types'
import { accounts } from '#adapters/better-auth'
import { bucketLimits, type BucketCalls } from '#adapters/bucket'
import { remoteDocuments, type DocumentsCalls } from '#adapters/documents'
import { remoteMeter, type MeterCalls } from '#adapters/meter'
import {
  neonAuditLog,
  neonInterviews,
  neonPeople,
  neonProviderKeys,
  neonQuestionBank,
  neonResumes,
  neonSealedRecords,
  neonSecondOpinions,
  neonTokenFamilies,
  openDatabase,
} from '#adapters/neon'
import { r2Files } from '#adapters/r2'
import { remoteRooms } from '#adapters/rooms'
import { systemClock, systemIds, systemModelLists } from '#adapters/system'
import { vaultPasswords, vaultSeals, type EgressCalls, type VaultPasswords } from '#adapters/vault'
import { deployedModels, type InferenceCalls } from '#adapters/workers-ai'
import { challenges, personalTemplates, warmUpQuestion } from '#content'
import type { RoomCalls, SealsCalls } from '#protocol'
import type { Ports } from '#usecases'
import { playersWith, vendorWith, type ModelSurroundings } from '#wire-models'

/** The REST API, for the one route that serves it. */
export { createApi } from '#api'

/** Kept from one request to the next. */
const modelLists = systemModelLists(systemClock)

type Named<Calls> = { getByName(name: string): Calls }

export type SiteEnv = {
  readonly ROOMS: Named<RoomCalls & { fetch(request: Request): Promise<Response> }>
  readonly BUCKET: Named<BucketCalls>
  readonly METER: Named<MeterCalls>
  readonly DOCUMENTS: DocumentsCalls
  readonly VAULT: VaultPasswords
  readonly SEALS: SealsCalls
  readonly EGRESS: EgressCalls
  readonly INFERENCE: InferenceCalls
  readonly FILES: R2Bucket
  readonly DATABASE_URL: string
  readonly DATABASE_PROXY?: string
  /** `true` on a developer's machine, as the vault has it. */
  readonly EGRESS_LOCAL?: string
  /** What Workers AI may cost in a month, in US dollars; nothing without it. */
  readonly WORKERS_AI_MONTHLY_USD?: string
  readonly AUTH_SECRET: string
  readonly AUTH_SIGNING_KEYS: string
  /** Lets whoever runs this deployment re-seal keys; without it nobody can. */
  readonly MAINTENANCE_TOKEN?: string
}

export type Visit = {
  readonly origin: string
  readonly requestId: string
  /** For work that the answer need not wait for. */
  readonly inBackground: (work: Promise<unknown>) => void
}

export type Wired = { readonly ports: Ports; close(): Promise<void> }

export function wire(env: SiteEnv, { origin, requestId, inBackground }: Visit): Wired {
  const database = openDatabase(env.DATABASE_URL, { localProxy: env.DATABASE_PROXY })
  const { http } = database
  const clock = systemClock
  const ids = systemIds
  const passwords = vaultPasswords(env.VAULT, { requestId, actor: null })
  const limits = bucketLimits((name) => env.BUCKET.getByName(name))
  const meterOf = (payer: string) => remoteMeter(env.METER.getByName(payer))
  const surroundings: ModelSurroundings = {
    egress: env.EGRESS,
    inference: env.INFERENCE,
    limits,
    meterOf,
    workersAiMonthMicroUsd: Number(env.WORKERS_AI_MONTHLY_USD ?? 0) * 1_000_000,
    requestId,
  }
  const ports: Ports = {
    accounts: accounts({
      database: database.sessions,
      tables: database.tables,
      origin,
      secret: env.AUTH_SECRET,
      signingKeys: env.AUTH_SIGNING_KEYS,
      passwords,
      people: neonPeople(http),
      families: neonTokenFamilies(http),
      audit: neonAuditLog(http, requestId),
      clock,
      ids,
      inBackground,
    }),
    clock,
    deployedModels: deployedModels(env.INFERENCE),
    documents: remoteDocuments(env.DOCUMENTS, requestId),
    files: r2Files(env.FILES),
    ids,
    interviews: neonInterviews(http),
    limits,
    meters: { of: meterOf },
    modelLists,
    passwords,
    players: playersWith(surroundings),
    providerKeys: neonProviderKeys(http),
    questionBank: neonQuestionBank(http),
    repertoire: { warmUp: warmUpQuestion, personalTemplates, challenges },
    resumes: neonResumes(http),
    rooms: remoteRooms(env.ROOMS, requestId),
    sealedRecords: neonSealedRecords(http),
    secondOpinions: neonSecondOpinions(http),
    seals: vaultSeals(env.SEALS, { requestId, actor: null }),
    vendors: { of: (ownerId, access) => vendorWith(surroundings, ownerId, access) },
    allowsLocalServers: env.EGRESS_LOCAL === 'true',
  }
  return { ports, close: () => database.close() }
}
