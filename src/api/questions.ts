import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { questionPage, questionQuery } from '#protocol'
import { browseQuestions } from '#usecases'
import type { ApiEnv } from './call.ts'
import { json, problems } from './documentation.ts'

export function addQuestions(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/questions',
      tags: ['questions'],
      summary: 'Look through the question bank',
      request: { query: questionQuery },
      responses: { 200: json('One page of it', questionPage), default: problems },
    }),
    async (context) => context.json(await browseQuestions(context.env.ports, context.req.valid('query'), 'en'), 200),
  )
}
