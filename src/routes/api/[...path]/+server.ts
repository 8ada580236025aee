import type { RequestHandler } from '@sveltejs/kit'
import { trialQuestions } from '#content'
import { createApi } from '#wire'

const api = createApi({ tryQuestions: trialQuestions })

export const fallback: RequestHandler = ({ request, locals, platform }) =>
  api.answer(request, {
    ports: locals.ports,
    requestId: locals.requestId,
    address: locals.address,
    maintenanceToken: platform?.env.MAINTENANCE_TOKEN,
    actor: () => locals.actor(),
  })
