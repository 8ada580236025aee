/** Interviews as the record knows them: what may be asked for, what was held, what came of it. */
import { OutsideError } from '#ports'
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { modes, questionCounts, styles } from '#domain/interview'
import { interviewTypes, levels, roles, topics } from '#domain/questions'
import type { Report, ReportSummary } from '#domain/report'
import { reportMarkdown } from '#phrasing'
import { history, modelBody, reportSummary as summarySchema, spokenReport as reportSchema, vocabulary } from '#protocol'
import {
  deleteInterview,
  listInterviews,
  readReport,
  readSummary,
  writeSummary,
  type Ports,
  type Visitor,
} from '#usecases'
import { signedInActor, visitorOf, type ApiCall, type ApiEnv } from './call.ts'
import { idParam, json, jsonBody, problems, signedIn } from './documentation.ts'
import { spokenReport } from './spoken.ts'

const tags = ['interview']
const format = z.enum(['json', 'markdown']).default('json')
const reportAnswers = {
  200: {
    description: 'The report',
    content: { 'application/json': { schema: reportSchema }, 'text/markdown': { schema: z.string() } },
  },
  default: problems,
} as const

export function addInterviewRecord(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/interview/topics',
      tags,
      summary: 'What an interview can be about, and for whom',
      responses: { 200: json('The values that `start` takes', vocabulary), default: problems },
    }),
    (context) => context.json({ types: interviewTypes, topics, roles, levels, styles, modes, questionCounts }, 200),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/interview/history',
      tags,
      summary: 'Your interviews, the newest first, twenty at a time',
      security: signedIn,
      request: { query: z.object({ cursor: z.string().optional() }) },
      responses: { 200: json('A page of interviews', history), default: problems },
    }),
    async (context) => {
      const { cursor = null } = context.req.valid('query')
      const { items, nextCursor } = await listInterviews(context.env.ports, await signedInActor(context), cursor)
      return context.json({ items, nextCursor }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/interview/result',
      tags,
      summary: 'The report, as `/api/interview/{id}/report` answers it',
      security: signedIn,
      request: { query: z.object({ interviewId: idParam.shape.id, format }) },
      responses: reportAnswers,
    }),
    async (context) => {
      const { interviewId, format: wanted } = context.req.valid('query')
      const told = await reportTold(context.env.ports, visitorOf(context, interviewId), interviewId)
      if (wanted === 'json') return context.json(spokenReport(told.report, told.summary), 200)
      return context.text(await written(told, context.env), 200, markdown)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/interview/{id}/report',
      tags,
      summary: 'The report of an interview that is over',
      security: signedIn,
      request: { params: idParam, query: z.object({ format }) },
      responses: reportAnswers,
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const told = await reportTold(context.env.ports, visitorOf(context, id), id)
      if (context.req.valid('query').format === 'json')
        return context.json(spokenReport(told.report, told.summary), 200)
      return context.text(await written(told, context.env), 200, markdown)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/interview/{id}/summary',
      tags,
      summary: 'Have a model write a summary and a study plan, which stand in the report from then on',
      description: 'In the place of an earlier one. It changes no score. Takes up to a minute.',
      security: signedIn,
      request: { params: idParam, body: jsonBody(modelBody) },
      responses: { 201: json('What it wrote', summarySchema), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { id } = context.req.valid('param')
      return context.json(await writeSummary(context.env.ports, actor, id, context.req.valid('json')), 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/interview/{id}',
      tags,
      summary: 'Delete an interview with its report',
      security: signedIn,
      request: { params: idParam },
      responses: { 204: { description: 'Deleted' }, default: problems },
    }),
    async (context) => {
      await deleteInterview(context.env.ports, await signedInActor(context), context.req.valid('param').id)
      return context.body(null, 204)
    },
  )
}

type Told = { readonly report: Report; readonly summary: ReportSummary | null }

async function reportTold(ports: Ports, visitor: Visitor, id: string): Promise<Told> {
  const [report, summary] = await Promise.all([readReport(ports, visitor, id), readSummary(ports, visitor, id)])
  return { report, summary }
}

const markdown = { 'content-type': 'text/markdown; charset=utf-8' }

/** In the person's own time zone, as far as somebody can be asked what that is. */
async function written({ report, summary }: Told, call: ApiCall): Promise<string> {
  const reader = await call.actor().catch((error: unknown) => {
    if (error instanceof OutsideError) return null
    throw error
  })
  return reportMarkdown(report, summary, reader ?? { language: 'en', timeZone: 'UTC' })
}
