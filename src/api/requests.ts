/** What every request must be before a route looks at it. */
import { sha256 } from '@oslojs/crypto/sha2'
import { constantTimeEqual } from '@oslojs/crypto/subtle'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { maxFileBytes } from '#domain/resume'
import { Refusal } from '#ports'
import { isFromOwnPage } from '#protocol'
import { signedInActor, type ApiEnv } from './call.ts'
import { edgeProblem, refusalProblem } from './problem.ts'

const kibibyte = 1024
const upload = '/api/resume/upload'

/** A little more than the file itself, for what multipart wraps around it. */
const largestUpload = limit(maxFileBytes + 64 * kibibyte, (requestId) =>
  refusalProblem({ code: 'RESUME_FILE_TOO_LARGE', params: {} }, requestId),
)
const largestResume = limit(256 * kibibyte, (requestId) => edgeProblem('BODY_TOO_LARGE', requestId))
const largestBody = limit(64 * kibibyte, (requestId) => edgeProblem('BODY_TOO_LARGE', requestId))

export const boundedBody = createMiddleware<ApiEnv>((context, next) => {
  const { path } = context.req
  if (path === upload) return largestUpload(context, next)
  return path.startsWith('/api/resume/') ? largestResume(context, next) : largestBody(context, next)
})

function limit(maxSize: number, answer: (requestId: string) => Response): MiddlewareHandler<ApiEnv> {
  return bodyLimit({ maxSize, onError: ({ env }: Context<ApiEnv>) => answer(env.requestId) })
}

/** A body of another kind is refused; a call that needs no body may come without one. */
export const jsonOnly = createMiddleware<ApiEnv>(async ({ req, env }, next) => {
  const type = req.header('content-type')
  const wanted = req.path === upload ? /^multipart\/form-data\s*;/iu : /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu
  const hasBody = type !== undefined || Number(req.header('content-length') ?? 0) > 0
  if (hasBody && !['GET', 'HEAD'].includes(req.method) && !wanted.test(type ?? '')) {
    return edgeProblem('UNSUPPORTED_MEDIA_TYPE', env.requestId)
  }
  return next()
})

/** A cookie speaks for the browser whoever made it send the request, so a mutation must say that it comes from our pages. */
export const ownPagesOnly = createMiddleware<ApiEnv>(async ({ req, env }, next) => {
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(req.method)
  const byCookie = req.header('authorization') === undefined && req.header('cookie') !== undefined
  const isOurs = isFromOwnPage(req.raw.headers, new URL(req.url).origin)
  if (!reads && byCookie && !isOurs) return refusalProblem({ code: 'FOREIGN_ORIGIN', params: {} }, env.requestId)
  return next()
})

/** Answers are about one person, now. */
export const privately = createMiddleware<ApiEnv>(async (context, next) => {
  await next()
  context.header('cache-control', 'no-store')
})

/** Said before anything of a body is read. */
export const signedInOnly = createMiddleware<ApiEnv>(async (context, next) => {
  await signedInActor(context)
  return next()
})

/** For whoever runs this deployment; one that has no token has no such calls. */
export const maintenanceOnly = createMiddleware<ApiEnv>(({ req, env }, next) => {
  if (!env.maintenanceToken) throw new Refusal('NOT_FOUND')
  const said = req.header('authorization')
  if (said === undefined) throw new Refusal('UNAUTHENTICATED')
  if (!isSame(said, `Bearer ${env.maintenanceToken}`)) throw new Refusal('INVALID_TOKEN')
  return next()
})

/** Takes as long whatever was sent. */
function isSame(said: string, secret: string): boolean {
  const [one, other] = [said, secret].map((text) => sha256(new TextEncoder().encode(text)))
  return one !== undefined && other !== undefined && constantTimeEqual(one, other)
}

/** A room may also be entered by a seat, which is looked at later; whoever brings nothing at all is told now. */
export const notAnonymous = createMiddleware<ApiEnv>(async ({ req }, next) => {
  const isAnonymous = req.header('authorization') === undefined && req.header('cookie') === undefined
  if (isAnonymous && req.path !== '/api/interview/topics') throw new Refusal('UNAUTHENTICATED')
  return next()
})
