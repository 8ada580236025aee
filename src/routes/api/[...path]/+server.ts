import type { RequestHandler } from '@sveltejs/kit'
import { trialQuestions } from '#content'
import { createApi } from '#wire'

const api = createApi({ tryQuestions: trialQuestions })

export const fallback: RequestHandler = ({ request, locals }) =>
  api.answer(request, {
    ports: locals.ports,
    requestId: locals.requestId,
    address: locals.address,
    actor: () => locals.actor(),
  })
