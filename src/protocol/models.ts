import { z } from 'zod'
import {
  builtInOnly,
  keyProviders,
  modelFaults,
  modelProviders,
  sampleCounts,
  whenAwayChoices,
  type ModelPolicy,
  type ModelStamp,
} from '#domain/models'

export const keyProvider = z.enum(keyProviders)
export const modelProvider = z.enum(modelProviders)
export const modelFault = z.enum(modelFaults)
const modelName = z.string().min(1).max(200)
export const modelChoice = z.object({ interviewer: modelName, evaluator: modelName, writer: modelName })

/** Absent in what was written before there were models. */
const insteadOf = z.object({ provider: modelProvider, fault: modelFault }).nullable().default(null)

export const modelStamp = z.object({
  provider: z.string(),
  model: z.string(),
  promptVersion: z.string().nullable(),
  tokens: z.number().nullable(),
  costMicroUsd: z.number().nullable(),
  latencyMs: z.number().nullable(),
  insteadOf,
}) satisfies z.ZodType<ModelStamp>

const microUsd = z.int().nonnegative()

export const policySettings = z.object({
  whenAway: z.enum(whenAwayChoices),
  samples: z.literal(sampleCounts),
  interviewCapMicroUsd: microUsd.nullable(),
  monthCapMicroUsd: microUsd.nullable(),
})

export const modelPolicy = policySettings
  .extend({
    asks: z.boolean(),
    access: z.array(
      z.discriminatedUnion('provider', [
        z.object({
          provider: keyProvider,
          keyId: z.string(),
          baseUrl: z.string().nullable(),
          sealed: z.string(),
          models: modelChoice,
        }),
        z.object({ provider: z.literal('workers-ai'), models: modelChoice, isUsedUp: z.boolean() }),
      ]),
    ),
  })
  .default({ ...builtInOnly, access: [] }) satisfies z.ZodType<ModelPolicy>
