import { error, redirect } from '@sveltejs/kit'
import { suggestedTitle } from '#phrasing'
import { questionQuery } from '#protocol'
import { browseQuestions, practiseQuestion } from '#usecases'
import { refused, textOf } from '../../forms.server.ts'
import { RoomVisitor } from '../../seat.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const wanted = questionQuery.safeParse(Object.fromEntries(url.searchParams))
  if (!wanted.success) error(404)
  const found = await browseQuestions(locals.ports, wanted.data, 'en')
  return { ...found, wanted: wanted.data }
}

export const actions: Actions = {
  practise: async (event) => {
    const { request, locals, url } = event
    const actor = await locals.actor()
    if (!actor) redirect(303, `/signup?next=${encodeURIComponent(url.pathname)}`)
    const form = await request.formData()
    let id: string
    try {
      id = (await practiseQuestion(locals.ports, actor, textOf(form, 'id'), { titleFor: suggestedTitle })).interviewId
      await new RoomVisitor(event, id).keepSeat()
    } catch (problem) {
      return refused(problem, {})
    }
    redirect(303, `/interview/${id}`)
  },
}
