import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Question } from '#domain/questions'
import { Refusal } from '#ports'
import { tried, tryBody } from '#protocol'
import { tryQuestion } from '#usecases'
import type { ApiEnv } from './call.ts'
import { json, jsonBody, problems } from './documentation.ts'
import { spokenEvaluation } from './spoken.ts'

export function addTry(app: OpenAPIHono<ApiEnv>, questions: readonly Question[]): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/try',
      tags: ['try'],
      summary: 'Answer one real question without an account; nothing is stored',
      request: { body: jsonBody(tryBody) },
      responses: { 200: json('The evaluation', tried), default: problems },
    }),
    async (context) => {
      const { questionId, answer: text } = context.req.valid('json')
      const question = questionId === undefined ? questions[0] : questions.find(({ id }) => id === questionId)
      if (!question) throw new Refusal('NOT_FOUND')
      const { answer, evaluation, modelAnswer } = await tryQuestion(context.env.ports, context.env, question, text)
      const { id, text: asked } = question
      return context.json(
        { question: { id, text: asked }, answer, evaluation: spokenEvaluation(evaluation), modelAnswer },
        200,
      )
    },
  )
}
