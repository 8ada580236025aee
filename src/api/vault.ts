import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { rotation, rotationBody } from '#protocol'
import { resealKeys } from '#usecases'
import type { ApiEnv } from './call.ts'
import { json, jsonBody, problems } from './documentation.ts'

export const rotationPath = '/api/vault/rotation'

export function addVault(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: rotationPath,
      tags: ['operations'],
      summary: 'Bring the next sealed keys under the vault’s new master key; for whoever holds MAINTENANCE_TOKEN',
      security: [{ bearer: [] }],
      request: { body: jsonBody(rotationBody) },
      responses: { 200: json('How many, and where to go on', rotation), default: problems },
    }),
    async (context) => context.json(await resealKeys(context.env.ports, context.req.valid('json').after), 200),
  )
}
