import { bucketLimits } from '#adapters/bucket'
import { remoteMeter } from '#adapters/meter'
import { neonInterviewRecord, openDatabase } from '#adapters/neon'
import type { Brief, Interview } from '#domain/interview'
import { builtInOnly } from '#domain/models'
import type { InterviewRecord, Roles } from '#ports'
import { playersWith, type ModelSurroundings } from '#wire-models'
import { z } from 'zod'

export type RoomPorts = {
  /** Who asks and evaluates in this interview, as things stand. */
  roles(brief: Brief, interview: Interview): Roles
  readonly record: InterviewRecord
}

/** The types of a binding to another Worker say nothing of its calls. */
const inference = z.custom<ModelSurroundings['inference']>((binding) => binding !== undefined)

/** The one place in this Worker that names a vendor. */
export function wire(env: Env): RoomPorts {
  const players = playersWith({
    egress: env.EGRESS,
    inference: inference.parse(env.INFERENCE),
    limits: bucketLimits((name) => env.BUCKET.getByName(name)),
    meterOf: (payer) => remoteMeter(env.METER.getByName(payer)),
    workersAiMonthMicroUsd: Number(env.WORKERS_AI_MONTHLY_USD ?? 0) * 1_000_000,
    requestId: 'room',
  })
  return {
    roles: ({ models, ownerId, interviewId }, { withoutModels, endedAt }) => {
      if (withoutModels) return players.of(builtInOnly, { ownerId, interviewId })
      // Whoever has ended waits for nobody.
      const policy = endedAt === null ? models : { ...models, whenAway: 'built-in' as const }
      return players.of(policy, { ownerId, interviewId })
    },
    record: neonInterviewRecord(openDatabase(env.DATABASE_URL ?? '', { localProxy: env.DATABASE_PROXY }).http),
  }
}
