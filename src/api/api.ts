import { OpenAPIHono } from '@hono/zod-openapi'
import type { Question } from '#domain/questions'
import { addAi } from './ai.ts'
import { addApiKeys } from './api-keys.ts'
import { addAuth } from './auth.ts'
import type { ApiCall, ApiEnv } from './call.ts'
import { answerFailure, answerMissing, refuseInvalid } from './failures.ts'
import { addHealth } from './health.ts'
import { addInterview } from './interview.ts'
import { addInterviewActs } from './interview-acts.ts'
import { addInterviewRecord } from './interview-record.ts'
import { problemCodes } from './problem.ts'
import {
  boundedBody,
  jsonOnly,
  maintenanceOnly,
  notAnonymous,
  ownPagesOnly,
  privately,
  signedInOnly,
} from './requests.ts'
import { addQuestions } from './questions.ts'
import { addResume } from './resume.ts'
import { addSecondOpinion } from './second-opinion.ts'
import { addTry } from './try.ts'
import { addVault, rotationPath } from './vault.ts'

export type { ApiCall }

export type ApiOptions = {
  /** Questions anybody may try; the first one when none is named. */
  readonly tryQuestions: readonly Question[]
}

export type Api = { answer(request: Request, call: ApiCall): Promise<Response> }

/** The REST API, built once; each request brings its own ports. */
export function createApi({ tryQuestions }: ApiOptions): Api {
  const app = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid })
  app.use(privately, ownPagesOnly)
  app.use('/api/resume/*', signedInOnly)
  app.use('/api/settings/*', signedInOnly)
  app.use('/api/ai/*', signedInOnly)
  app.use('/api/interview/*', notAnonymous)
  app.use(rotationPath, maintenanceOnly)
  app.use(jsonOnly, boundedBody)
  app.onError(answerFailure)
  app.notFound(answerMissing)

  app.get('/api', (context) => context.json({ name: 'AI Mock Interview Platform', documentation: '/api/openapi.json' }))
  addHealth(app)
  addAuth(app)
  addResume(app)
  // Names before ids, so that no name is taken for an id.
  addInterviewRecord(app)
  addInterview(app)
  addInterviewActs(app)
  addSecondOpinion(app)
  addQuestions(app)
  addAi(app)
  addApiKeys(app)
  addTry(app, tryQuestions)
  addVault(app)

  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-session.session_token',
  })
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'AI Mock Interview Platform',
      version: '1',
      description: `Everything the pages can do. Errors are problem documents (RFC 9457) with one of these codes: ${problemCodes.join(', ')}.`,
    },
  })
  return { answer: async (request, call) => app.fetch(request, call) }
}
