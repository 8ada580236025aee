/** The pieces that routes are described with. */
import { z } from '@hono/zod-openapi'
import { problemDocument } from '#protocol'

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const

export const json = <Schema extends z.ZodType>(description: string, schema: Schema) =>
  ({ description, content: { 'application/json': { schema } } }) as const

export const problems = {
  description: 'A problem document (RFC 9457); `code` is stable.',
  content: { 'application/problem+json': { schema: problemDocument } },
} as const

/** For calls of somebody who is signed in: a bearer token, or a browser's session. */
export const signedIn = [{ bearer: [] }, { session: [] }]

export const idParam = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w:-]+$/u),
})
