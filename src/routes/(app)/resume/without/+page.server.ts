import { redirect } from '@sveltejs/kit'
import { levels, roles, type Level } from '#domain/questions'
import { Refusal } from '#ports'
import { buildProfile } from '#usecases'
import { refused, textOf } from '../../../forms.server.ts'
import { signedIn } from '../../signed-in.server.ts'
import type { Actions } from './$types'

/** A year in the middle of what the choice says; the profile page can make it exact. */
const yearsOf: Readonly<Record<Level, number>> = { junior: 1, mid: 3, senior: 7, staff: 11 }

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    const role = roles.find((known) => known === textOf(form, 'role'))
    const level = levels.find((known) => known === textOf(form, 'level'))
    const named = form.getAll('technologies').flatMap((name) => (typeof name === 'string' ? [name.slice(0, 60)] : []))
    const technologies = named.slice(0, 20)
    let id: string
    try {
      if (!role || !level || technologies.length === 0) throw new Refusal('INVALID_INPUT')
      const resume = await buildProfile(locals.ports, actor, {
        name: actor.name,
        role,
        level,
        experienceYears: yearsOf[level],
        technologies,
        latestTitle: textOf(form, 'title').trim().slice(0, 120) || null,
      })
      id = resume.id
    } catch (problem) {
      return refused(problem, { role, level, technologies, title: textOf(form, 'title') })
    }
    redirect(303, `/resume/${id}?read`)
  },
}
