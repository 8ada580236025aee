import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { readiness } from '#usecases'
import type { ApiEnv } from './call.ts'
import { json } from './documentation.ts'

const check = z.object({ ok: z.boolean(), ms: z.number() })
const ready = z.object({ ok: z.boolean(), checks: z.record(z.string(), check) })
const tags = ['health']

export function addHealth(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/health/live',
      tags,
      summary: 'Whether the site answers',
      responses: { 200: json('It does', z.object({ ok: z.literal(true) })) },
    }),
    (context) => context.json({ ok: true } as const, 200),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/health/ready',
      tags,
      summary: 'Whether database, rooms, documents and vault answer, each with its milliseconds',
      responses: { 200: json('All answer', ready), 503: json('At least one does not', ready) },
    }),
    async (context) => {
      const found = await readiness(context.env.ports)
      const ok = found.every((each) => each.ok)
      const checks = Object.fromEntries(found.map(({ name, ...of }) => [name, of]))
      return ok ? context.json({ ok, checks }, 200) : context.json({ ok, checks }, 503)
    },
  )
}
