import { error, redirect } from '@sveltejs/kit'
import { suggestedTitle } from '#phrasing'
import { Refusal } from '#ports'
import { startingPoint, startInterview } from '#usecases'
import { refused } from '../../../forms.server.ts'
import { RoomVisitor } from '../../../seat.server.ts'
import { signedIn } from '../../signed-in.server.ts'
import type { Actions, PageServerLoad } from './$types'
import { choiceIn, firstChoice, topicsIn, wishIn } from './wish.server.ts'

const presets = { quick: 5, full: 15 } as const

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = await signedIn(locals, url)
  const again = url.searchParams.get('again')
  const preset = url.searchParams.get('preset')
  try {
    const { profile, plan } = await startingPoint(locals.ports, actor, again)
    const choice = firstChoice(profile, plan)
    return {
      choice: preset === 'quick' || preset === 'full' ? { ...choice, questionCount: presets[preset] } : choice,
      preset,
      againTitle: again === null ? null : (plan?.title ?? null),
      hasLast: plan !== undefined,
      resume: profile ? { role: profile.role, topics: topicsIn(profile) } : null,
    }
  } catch (problem) {
    if (problem instanceof Refusal) error(404)
    throw problem
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { request, locals, url } = event
    const actor = await signedIn(locals, url)
    const form = await request.formData()
    let id: string
    try {
      const options = { titleFor: suggestedTitle, welcomes: true }
      id = (await startInterview(locals.ports, actor, wishIn(form), options)).interviewId
      const visitor = new RoomVisitor(event, id)
      await visitor.keepSeat()
    } catch (problem) {
      return refused(problem, { choice: choiceIn(form) })
    }
    redirect(303, `/interview/${id}`)
  },
}
