import { z } from 'zod'

export const rotationBody = z.object({ after: z.uuid().nullable().default(null) })

export const rotation = z.object({
  masterKey: z.string(),
  resealed: z.int(),
  current: z.int(),
  unreadable: z.int(),
  next: z.uuid().nullable(),
})
