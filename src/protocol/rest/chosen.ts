import { z } from 'zod'
import { id } from '../values.ts'

const key = z.strictObject({ who: z.literal('key'), keyId: id })
const workersAi = z.strictObject({ who: z.literal('workers-ai') })

/** One of your keys, or Workers AI where it is deployed. */
export const modelBody = z.discriminatedUnion('who', [key, workersAi])
/** The same, or the built-in part. */
export const opinionBody = z.discriminatedUnion('who', [key, workersAi, z.strictObject({ who: z.literal('built-in') })])
