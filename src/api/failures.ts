import type { Hook } from '@hono/zod-openapi'
import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { OutsideError, Refusal } from '#ports'
import type { ApiEnv } from './call.ts'
import { edgeProblem, invalidProblem, refusalProblem } from './problem.ts'

/** Names every field that is wrong; a field nobody knows is named too. */
export const refuseInvalid: Hook<unknown, ApiEnv, string, Response | undefined> = (result, { env }) => {
  if (result.success) return undefined
  const fields = result.error.issues.flatMap((issue) => {
    const path = issue.path.join('.')
    const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => (path ? `${path}.${key}` : key)) : [path]
    return names.map((name) => ({ name, problem: issue.message }))
  })
  return invalidProblem(fields, env.requestId)
}

export const answerFailure: ErrorHandler<ApiEnv> = (error, context) => {
  const { requestId } = context.env
  if (error instanceof Refusal) return refusalProblem(error, requestId)
  // What Hono itself refuses is a body that is no JSON or no form.
  if (error instanceof HTTPException && error.status === 400) return invalidProblem([], requestId)
  const { name, message, stack } = error
  console.error(JSON.stringify({ requestId, path: routePath(context), name, message, stack }))
  return error instanceof OutsideError
    ? edgeProblem('UNAVAILABLE', requestId, { service: error.service })
    : edgeProblem('UNEXPECTED', requestId)
}

export const answerMissing: NotFoundHandler<ApiEnv> = ({ env }) =>
  refusalProblem({ code: 'NOT_FOUND', params: {} }, env.requestId)
