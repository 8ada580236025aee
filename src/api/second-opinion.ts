import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { opinionBody, secondOpinion, secondOpinionList, type SpokenOpinion } from '#protocol'
import { readReport, readSecondOpinions, seekSecondOpinion, type ComparedOpinion } from '#usecases'
import { signedInActor, type ApiEnv } from './call.ts'
import { idParam, json, jsonBody, problems, signedIn } from './documentation.ts'
import { spokenEvaluation } from './spoken.ts'

const path = '/api/interview/{id}/second-opinion'
const tags = ['interview']

export function addSecondOpinion(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      summary: 'Have a finished interview evaluated once more, by somebody else or by today’s rubric',
      description:
        'Takes up to a minute. Nobody stands in for whoever is asked: an answer that could not be evaluated has a `fault`.',
      security: signedIn,
      request: { params: idParam, body: jsonBody(opinionBody) },
      responses: { 201: json('Both evaluations side by side', secondOpinion), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { id } = context.req.valid('param')
      return context.json(spoken(await seekSecondOpinion(context.env.ports, actor, id, context.req.valid('json'))), 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      summary: 'The second opinions on an interview, the newest first',
      security: signedIn,
      request: { params: idParam },
      responses: { 200: json('The opinions', secondOpinionList), default: problems },
    }),
    async (context) => {
      const { ports } = context.env
      const actor = await signedInActor(context)
      const report = await readReport(
        ports,
        { seat: null, actor: () => Promise.resolve(actor) },
        context.req.valid('param').id,
      )
      return context.json({ items: (await readSecondOpinions(ports, actor, report)).map(spoken) }, 200)
    },
  )
}

function spoken({ id, createdAt, provider, exchanges, comparison }: ComparedOpinion): SpokenOpinion {
  const evaluations = new Map(exchanges.map(({ answerId, evaluation }) => [answerId, evaluation]))
  const { answers, ...compared } = comparison
  return {
    id,
    createdAt,
    provider,
    ...compared,
    answers: answers.map((answer) => {
      const evaluation = evaluations.get(answer.answerId) ?? null
      return { ...answer, evaluation: evaluation && spokenEvaluation(evaluation) }
    }),
  }
}
