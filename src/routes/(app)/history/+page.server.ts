import { error, redirect } from '@sveltejs/kit'
import { Refusal } from '#ports'
import { deleteInterview, listInterviews } from '#usecases'
import { refused, textOf } from '../../forms.server.ts'
import { signedIn } from '../signed-in.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = await signedIn(locals, url)
  const cursor = url.searchParams.get('before')
  try {
    const { items, nextCursor } = await listInterviews(locals.ports, actor, cursor)
    return { items, nextCursor, isFirstPage: cursor === null }
  } catch (problem) {
    if (problem instanceof Refusal) error(404)
    throw problem
  }
}

export const actions: Actions = {
  delete: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    try {
      await deleteInterview(locals.ports, actor, textOf(form, 'id'))
    } catch (problem) {
      return refused(problem, {})
    }
    redirect(303, '/history?deleted')
  },
}
