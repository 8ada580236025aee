import { error } from '@sveltejs/kit'
import { tryQuestion } from '#usecases'
import { refused, textOf } from '../forms.server.ts'
import type { Actions, PageServerLoad } from './$types'
import { trialAfter, trialWith } from './trial-questions.server.ts'

export const load: PageServerLoad = ({ url }) => {
  const tried = url.searchParams.get('question')
  const { id, text, topic, difficulty } =
    (tried === null ? undefined : trialWith(tried)) ?? trialAfter(url.searchParams.get('after'))
  return { question: { id, text, topic, difficulty } }
}

export const actions: Actions = {
  try: async ({ request, locals }) => {
    const form = await request.formData()
    const question = trialWith(textOf(form, 'questionId'))
    if (!question) error(404)
    const answer = textOf(form, 'answer')
    try {
      return await tryQuestion(locals.ports, locals, question, answer)
    } catch (problem) {
      return refused(problem, { answer })
    }
  },
}
