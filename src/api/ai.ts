/** The parts that ask and evaluate, one call at a time, for scripts. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { evaluateAnswerBody, evaluatedAnswer, generatedQuestion, generateQuestionBody } from '#protocol'
import { evaluateOne, generateQuestion } from '#usecases'
import { signedInActor, type ApiEnv } from './call.ts'
import { json, jsonBody, problems, signedIn } from './documentation.ts'
import { spokenEvaluation } from './spoken.ts'

const tags = ['ai']
const description =
  'By your own models in their order, at the end by the built-in part; `stamp` says who it was, and instead of whom. Nothing is stored. At most 60 an hour.'

export function addAi(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/ai/generate-question',
      tags,
      summary: 'A question with its key points, reference answer and hints',
      description,
      security: signedIn,
      request: { body: jsonBody(generateQuestionBody) },
      responses: { 200: json('The question, and who wrote it', generatedQuestion), default: problems },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { question, stamp } = await generateQuestion(context.env.ports, actor, context.req.valid('json'))
      const { id, type, topic, difficulty, text, clarification, keyPoints, referenceAnswer, hints } = question
      const shown = { id, type, topic, difficulty, text, clarification, keyPoints, referenceAnswer, hints }
      return context.json({ question: shown, stamp }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/ai/evaluate-answer',
      tags,
      summary: 'Evaluate an answer to a question of yours, or of the bank',
      description,
      security: signedIn,
      request: { body: jsonBody(evaluateAnswerBody) },
      responses: {
        200: json('The evaluation; its offsets are into the answer as it is returned', evaluatedAnswer),
        default: problems,
      },
    }),
    async (context) => {
      const actor = await signedInActor(context)
      const { question, questionId = '', ...given } = context.req.valid('json')
      const asked = question
        ? {
            ...question,
            keyPoints: question.keyPoints.map((point, at) => ({ ...point, id: `point-${at + 1}` })),
          }
        : questionId
      const { answer, evaluation } = await evaluateOne(context.env.ports, actor, { ...given, question: asked })
      return context.json({ answer, evaluation: spokenEvaluation(evaluation) }, 200)
    },
  )
}
