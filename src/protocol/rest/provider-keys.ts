import { z } from 'zod'
import { keyProvider, modelChoice, modelFault, policySettings } from '../models.ts'
import { listOf } from './lists.ts'

/** Looked at by the use case, which says what is wrong with it; here only kept from being long. */
const typed = z.string().max(4000)
const microUsd = z.int().nonnegative()

export const addKeyBody = z.strictObject({
  provider: keyProvider,
  key: typed,
  baseUrl: z.string().max(500).nullable().default(null),
})

/** What is left out stays as it is. */
export const keyPatch = z.strictObject({
  models: modelChoice.strict().optional(),
  isOn: z.boolean().optional(),
  /** Its place in the order, from 0; past the end is the end. */
  position: z.int().min(0).max(100).optional(),
})

export const policyBody = policySettings.strict()

/** A key is write-only: it goes in, and nothing but its end comes out. */
export const knownKey = z.object({
  id: z.string(),
  provider: keyProvider,
  lastFour: z.string(),
  baseUrl: z.string().nullable(),
  host: z.string(),
  models: modelChoice,
  isOn: z.boolean(),
  createdAt: z.number(),
})

export const keyList = z.object({
  /** In the order in which they are tried. */
  items: listOf(
    knownKey.extend({
      /** `null`: not known just now. */
      spentMicroUsd: microUsd.nullable(),
      /** `null`: never, or not known just now. */
      lastUsedAt: z.number().nullable(),
    }),
  ),
  policy: policySettings,
  /** Whether the deployment has a model of its own, asked after all keys. */
  hasWorkersAi: z.boolean(),
  /** `null`: not known just now. */
  monthMicroUsd: microUsd.nullable(),
})

/** US dollars per million tokens. */
const price = z.object({ input: z.number(), cached: z.number(), output: z.number() })

export const keyModels = z.object({
  /** A `price` of `null` is not known. */
  items: listOf(z.object({ name: z.string(), price: price.nullable() })),
})

export const keyTested = z.object({ result: z.union([z.literal('valid'), modelFault]), message: z.string() })
