import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { View } from '#domain/interview'
import { suggestedTitle } from '#phrasing'
import { answerBody, answered, draft, practiseBody, spokenView as viewSchema, startBody, started } from '#protocol'
import { actInInterview, practiseQuestion, saveDraft, startInterview, viewInterview } from '#usecases'
import { signedInActor, visitorOf, type ApiEnv } from './call.ts'
import { idParam, json, jsonBody, problems, signedIn } from './documentation.ts'
import { spokenEvaluation, spokenQuestion, spokenView } from './spoken.ts'

const tags = ['interview']

export function addInterview(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/interview/start',
      tags,
      summary: 'Start an interview; the first question comes with the answer',
      security: signedIn,
      request: { body: jsonBody(startBody) },
      responses: { 201: json('The interview and its first question', started), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { resumeId, ...wish } = context.req.valid('json')
      // No warm-up: an API client asks for questions, not for a tour.
      const options = { titleFor: suggestedTitle, welcomes: false }
      const view = await startInterview(context.env.ports, actor, { ...wish, resumeId }, options)
      return context.json(begun(view), 201)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/interview/practise',
      tags,
      summary: 'Start an interview about one question of the bank',
      security: signedIn,
      request: { body: jsonBody(practiseBody) },
      responses: { 201: json('The interview and its question', started), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { questionId } = context.req.valid('json')
      const view = await practiseQuestion(context.env.ports, actor, questionId, { titleFor: suggestedTitle })
      return context.json(begun(view), 201)
    },
  )

  for (const path of ['/api/interview/answer', '/api/interview/submit-answer'] as const) {
    app.openapi(
      createRoute({
        method: 'post',
        path,
        tags,
        summary: 'Answer the open question; the same answerId again gets the stored result',
        description:
          'The next question (or a follow-up) comes with the evaluation and may be answered at once. In a realistic interview there is no evaluation before the report.',
        security: signedIn,
        request: { body: jsonBody(answerBody) },
        responses: { 200: json('The evaluation and the next question', answered), default: problems },
      }),
      async (context) => {
        const { interviewId, ...answer } = context.req.valid('json')
        const visitor = visitorOf(context, interviewId)
        const view = await actInInterview(context.env.ports, visitor, interviewId, { type: 'answer', ...answer })
        const { phase, question, progress } = view
        const evaluation = view.history.find(({ answerId }) => answerId === answer.answerId)?.evaluation
        return context.json(
          {
            phase,
            evaluation: evaluation ? spokenEvaluation(evaluation) : null,
            question: question && spokenQuestion(question),
            progress,
          },
          200,
        )
      },
    )
  }

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/interview/{id}',
      tags,
      summary: 'Where the interview stands',
      security: signedIn,
      request: { params: idParam },
      responses: { 200: json('The current view', viewSchema), default: problems },
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      return context.json(spokenView(await viewInterview(context.env.ports, visitorOf(context, id), id)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/interview/{id}/draft',
      tags,
      summary: 'Keep an answer that is being written',
      security: signedIn,
      request: { params: idParam, body: jsonBody(draft) },
      responses: { 204: { description: 'Kept' }, default: problems },
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      await saveDraft(context.env.ports, visitorOf(context, id), id, context.req.valid('json'))
      return context.body(null, 204)
    },
  )
}

function begun({ interviewId, phase, question, progress }: View) {
  return { interviewId, phase, question: question && spokenQuestion(question), progress }
}
