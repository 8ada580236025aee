import { z } from 'zod'

/** RFC 9457, with our stable `code` and the id to find the request by in the logs. */
export const problemDocument = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  /** With `INVALID_INPUT`: what is wrong, field by field. */
  fields: z.array(z.object({ name: z.string(), problem: z.string() })).optional(),
})
