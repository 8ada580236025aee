import type { RequestHandler } from '@sveltejs/kit'
import { trials } from '../../(site)/trial-questions.server.ts'
import { createApi } from '#wire'

const api = createApi({ tryQuestions: trials })

export const fallback: RequestHandler = ({ request, locals }) =>
  api.answer(request, {
    ports: locals.ports,
    requestId: locals.requestId,
    address: locals.address,
    actor: () => locals.actor(),
  })
