import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { CandidateInput } from '#domain/interview'
import { Refusal } from '#ports'
import { candidateInput, draft, goneCode, socketProtocol, takenOverCode } from '#protocol'
import { actInInterview, saveDraft, viewInterview } from '#usecases'
import { refused, textOf } from '../../forms.server.ts'
import { RoomVisitor } from '../../seat.server.ts'
import type { Actions, PageServerLoad } from './$types'
import { turnAway } from './refusals.server.ts'

export const load: PageServerLoad = async (event) => {
  const { id } = event.params
  const visitor = new RoomVisitor(event, id)
  try {
    const view = await viewInterview(event.locals.ports, visitor, id)
    await visitor.keepSeat()
    const dialect = { protocol: socketProtocol, takenOverCode, goneCode }
    return { beginning: { view, dialect, answerId: event.locals.ports.ids.next() } }
  } catch (problem) {
    turnAway(problem, event.url)
  }
}

type StageEvent = RequestEvent<{ id: string }>

/** Every input as a form, so that the interview can be held before (and without) JavaScript. */
export const actions: Actions = {
  begin: (event) => act(event, () => ({ type: 'begin' })),
  answer: (event) =>
    act(event, (form) => ({
      type: 'answer',
      questionId: textOf(form, 'questionId'),
      answerId: textOf(form, 'answerId'),
      // A form sends line breaks as two characters; the answer keeps one, as over the socket.
      text: textOf(form, 'text').replaceAll('\r\n', '\n'),
    })),
  skip: (event) =>
    act(event, (form) => ({
      type: 'skip',
      questionId: textOf(form, 'questionId'),
      answerId: textOf(form, 'answerId'),
    })),
  continue: (event) => act(event, () => ({ type: 'continue' })),
  pause: (event) => act(event, () => ({ type: 'pause' })),
  hint: (event) => act(event, () => ({ type: 'hint' })),
  clarify: (event) => act(event, () => ({ type: 'clarify' })),
  flag: (event) =>
    act(event, (form) => ({ type: 'flag', answerId: textOf(form, 'answerId'), reason: textOf(form, 'reason') })),
  evaluateAgain: (event) => act(event, (form) => ({ type: 'evaluate-again', answerId: textOf(form, 'answerId') })),
  dismissModels: (event) => act(event, () => ({ type: 'dismiss-models' })),
  extend: (event) => act(event, () => ({ type: 'extend' })),
  end: (event) => act(event, () => ({ type: 'end' }), `/interview/${event.params.id}/report`),
}

async function act(event: StageEvent, inputOf: (form: FormData) => CandidateInput, next?: string) {
  const { locals, params, request } = event
  const form = await request.formData()
  const visitor = new RoomVisitor(event, params.id)
  try {
    const input = candidateInput.safeParse(inputOf(form))
    if (!input.success) throw new Refusal('INVALID_INPUT')
    const typed = draft.safeParse({ questionId: textOf(form, 'questionId'), text: textOf(form, 'text') })
    // Asking for a hint in the middle of an answer must not cost the answer.
    if (input.data.type !== 'answer' && typed.success && typed.data.text !== '') {
      await saveDraft(locals.ports, visitor, params.id, typed.data)
    }
    await actInInterview(locals.ports, visitor, params.id, input.data)
  } catch (problem) {
    return refused(problem, { text: textOf(form, 'text'), questionId: textOf(form, 'questionId') })
  }
  redirect(303, next ?? `/interview/${params.id}`)
}
