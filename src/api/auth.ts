import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Actor } from '#ports'
import { leaveBody, logInBody, logOutBody, me, refreshBody, signedIn as signedInAnswer, signUpBody } from '#protocol'
import { deleteAccount, issueTokens, refreshTokens, revokeTokens, signIn, signOut, signUp, type Ports } from '#usecases'
import { seatsOf, signedInActor, type ApiEnv } from './call.ts'
import { json, jsonBody, problems, signedIn } from './documentation.ts'

/** Tokens are for API clients: none of these calls sets a session cookie. */
export function addAuth(app: OpenAPIHono<ApiEnv>): void {
  for (const path of ['/api/auth/signup', '/api/auth/register'] as const) {
    app.openapi(
      createRoute({
        method: 'post',
        path,
        tags: ['auth'],
        summary: 'Make an account; sending this accepts the terms and the privacy page',
        request: { body: jsonBody(signUpBody) },
        responses: { 201: json('The account and its tokens', signedInAnswer), default: problems },
      }),
      async (context) => {
        const { env, req } = context
        const { actor } = await signUp(env.ports, env, { ...req.valid('json'), language: 'en' })
        return context.json(await withTokens(env.ports, actor), 201)
      },
    )
  }

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/auth/login',
      tags: ['auth'],
      summary: 'Sign in',
      request: { body: jsonBody(logInBody) },
      responses: { 200: json('The account and its tokens', signedInAnswer), default: problems },
    }),
    async (context) => {
      const { env, req } = context
      const { actor } = await signIn(env.ports, env, req.valid('json'))
      return context.json(await withTokens(env.ports, actor), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/auth/refresh',
      tags: ['auth'],
      summary: 'Change a refresh token for new tokens; it works once, and using it again ends them all',
      request: { body: jsonBody(refreshBody) },
      responses: { 200: json('The account and its new tokens', signedInAnswer), default: problems },
    }),
    async (context) => {
      const { refreshToken } = context.req.valid('json')
      const { actor, ...tokens } = await refreshTokens(context.env.ports, refreshToken)
      return context.json({ user: userOf(actor), ...tokens }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/auth/logout',
      tags: ['auth'],
      summary: 'End the family of a refresh token or of the access token sent, or this browser’s session',
      request: { body: { ...jsonBody(logOutBody), required: false } },
      responses: { 204: { description: 'Signed out' }, default: problems },
    }),
    async (context) => {
      const { env, req } = context
      const { refreshToken } = req.header('content-type') === undefined ? {} : req.valid('json')
      if (refreshToken !== undefined) await revokeTokens(env.ports, refreshToken)
      else {
        if (req.header('authorization') !== undefined) await signedInActor(context)
        const cookies = await signOut(env.ports, req.raw.headers, await env.actor(), seatsOf(context))
        for (const cookie of cookies) context.header('set-cookie', cookie, { append: true })
      }
      return context.body(null, 204)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/auth/me',
      tags: ['auth'],
      summary: 'Who is signed in',
      security: signedIn,
      responses: { 200: json('The account', me), default: problems },
    }),
    async (context) => context.json({ user: userOf(await signedInActor(context)) }, 200),
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/auth/me',
      tags: ['auth'],
      summary: 'Delete the account with everything of its person; there is no way back',
      security: signedIn,
      request: { body: jsonBody(leaveBody) },
      responses: { 204: { description: 'Deleted' }, default: problems },
    }),
    async (context) => {
      const { password } = context.req.valid('json')
      await deleteAccount(context.env.ports, context.env, await signedInActor(context), password)
      return context.body(null, 204)
    },
  )
}

async function withTokens(ports: Ports, actor: Actor) {
  return { user: userOf(actor), ...(await issueTokens(ports, actor.userId)) }
}

function userOf({ userId, email, name }: Actor) {
  return { id: userId, email, name }
}
