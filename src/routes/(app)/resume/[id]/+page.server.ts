import { fail, redirect } from '@sveltejs/kit'
import { changesIn, rereadFields, withReading, type Profile } from '#domain/resume'
import { resumePatch } from '#protocol'
import { choosableModels, correctProfile, readAgain, readResume } from '#usecases'
import { profileFrom, wrongDates } from '#lib/resume/profile-form.ts'
import { chosenModel, modelChoices } from '../../../chosen.server.ts'
import { missingPage, refused, textOf } from '../../../forms.server.ts'
import { signedIn } from '../../signed-in.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = await signedIn(locals, url)
  try {
    const [resume, choosables] = await Promise.all([
      readResume(locals.ports, actor, params.id),
      choosableModels(locals.ports, actor),
    ])
    const { id, profile, text, spans } = resume
    return { resume: { id, profile, text, spans }, readers: text === '' ? [] : modelChoices(choosables) }
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
    if (wrong.length > 0) return fail(400, { sentence: null, profile, wrong, again: null })
    try {
      await correctProfile(locals.ports, actor, params.id, withTaken(profile, form))
    } catch (problem) {
      return refused(problem, { profile, wrong, again: null })
    }
    redirect(303, `/resume/${params.id}?saved`)
  },

  /** What was typed goes along and comes back, and the reading is held against it. */
  readAgain: async ({ request, locals, params, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    const profile = profileFrom(form)
    try {
      const { profile: reading, stamp } = await readAgain(
        locals.ports,
        actor,
        params.id,
        chosenModel(textOf(form, 'who')),
      )
      return { sentence: null, profile, wrong: [], again: { reading, changes: changesIn(profile, reading), stamp } }
    } catch (problem) {
      return refused(problem, { profile, wrong: [], again: null })
    }
  },
}

/** The fields that were ticked, as a model read them; the rest as typed. */
function withTaken(typed: Profile, form: FormData): Profile {
  const ticked = form.getAll('take')
  const fields = rereadFields.filter((field) => ticked.includes(field))
  const reading = resumePatch.shape.profile.safeParse(jsonOrNothing(textOf(form, 'reading')))
  return reading.success && reading.data ? withReading(typed, reading.data, fields) : typed
}

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No reading came along.
    return undefined
  }
}
