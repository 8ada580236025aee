/** What a candidate does in the room beside answering: the inputs that the socket takes, as calls. */
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import { Refusal } from '#ports'
import { flagBody, skipBody, spokenView as viewSchema } from '#protocol'
import { actInInterview, viewInterview, type Ports, type Visitor } from '#usecases'
import { visitorOf, type ApiEnv } from './call.ts'
import { idParam, json, jsonBody, problems, signedIn } from './documentation.ts'
import { spokenView } from './spoken.ts'

const tags = ['interview']
const answers = { 200: json('The current view', viewSchema), default: problems } as const

const acts = {
  begin: 'Begin an interview that waits in its lobby',
  pause: 'Pause',
  continue: 'Go on: from the feedback to the next question, or after a pause',
  clarify: 'Ask for the question in other words',
  hint: 'Ask for a hint, in practice',
  extend: 'Ask for more time in all',
  end: 'End the interview',
} as const

export function addInterviewActs(app: OpenAPIHono<ApiEnv>): void {
  for (const type of ['begin', 'pause', 'continue', 'clarify', 'hint', 'extend', 'end'] as const) {
    app.openapi(
      createRoute({
        method: 'post',
        path: `/api/interview/{id}/${type}`,
        tags,
        summary: acts[type],
        security: signedIn,
        request: { params: idParam },
        responses: answers,
      }),
      async (context) => {
        const { id } = context.req.valid('param')
        const view = await actInInterview(context.env.ports, visitorOf(context, id), id, { type })
        return context.json(spokenView(view), 200)
      },
    )
  }

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/interview/{id}/skip',
      tags,
      summary: 'Skip the open question, or the one named; named with an answerId, sending twice counts once',
      security: signedIn,
      request: { params: idParam, body: { ...jsonBody(skipBody), required: false } },
      responses: answers,
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const named = context.req.header('content-type') === undefined ? {} : context.req.valid('json')
      return context.json(spokenView(await skip(context.env.ports, visitorOf(context, id), id, named)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/interview/{id}/flag',
      tags,
      summary: 'Say why the evaluation of an answer is unfair',
      security: signedIn,
      request: { params: idParam, body: jsonBody(flagBody) },
      responses: answers,
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const input = { type: 'flag', ...context.req.valid('json') } as const
      return context.json(spokenView(await actInInterview(context.env.ports, visitorOf(context, id), id, input)), 200)
    },
  )
}

/** Whoever names no question means the open one, and cannot be told from somebody who skips twice. */
async function skip(ports: Ports, visitor: Visitor, id: string, named: z.infer<typeof skipBody>) {
  const answerId = named.answerId ?? crypto.randomUUID()
  if (named.questionId !== undefined) {
    return actInInterview(ports, visitor, id, { type: 'skip', questionId: named.questionId, answerId })
  }
  const { question, status } = await viewInterview(ports, visitor, id)
  if (!question) throw new Refusal(status === 'completed' || status === 'cancelled' ? 'INTERVIEW_OVER' : 'NOT_NOW')
  return actInInterview(ports, visitor, id, { type: 'skip', questionId: question.id, answerId })
}
