import { fail, redirect } from '@sveltejs/kit'
import { correctProfile, readResume } from '#usecases'
import { profileFrom, wrongDates } from '#lib/resume/profile-form.ts'
import { missingPage, refused } from '../../../forms.server.ts'
import { signedIn } from '../../signed-in.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = await signedIn(locals, url)
  try {
    const { id, profile, text, spans } = await readResume(locals.ports, actor, params.id)
    return { resume: { id, profile, text, spans } }
  } catch (problem) {
    missingPage(problem)
  }
}

export const actions: Actions = {
  save: async ({ request, locals, params, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    const profile = profileFrom(form)
    const wrong = wrongDates(form)
    if (wrong.length > 0) return fail(400, { sentence: null, profile, wrong })
    try {
      await correctProfile(locals.ports, actor, params.id, profile)
    } catch (problem) {
      return refused(problem, { profile, wrong })
    }
    redirect(303, `/resume/${params.id}?saved`)
  },
}
