import { redirect } from '@sveltejs/kit'
import type { Report } from '#domain/report'
import type { Place } from '#phrasing'
import { OutsideError } from '#ports'
import { choosableModels, readSecondOpinions, seekSecondOpinion, writeSummary } from '#usecases'
import { chosenBy, chosenModel, modelChoices, opinionChoices } from '../../../chosen.server.ts'
import { refused, textOf } from '../../../forms.server.ts'
import { signedIn } from '../../../(app)/signed-in.server.ts'
import { turnAway } from '../refusals.server.ts'
import { reader, reportOrNone, summaryOrNone } from './report.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  try {
    const [report, person] = [await reportOrNone(event), await reader(event.locals)]
    if (!report) return { id: event.params.id, report, reader: person, summary: null, others: null }
    const [summary, others] = await Promise.all([summaryOrNone(event), whatOthersSay(event.locals, report, person)])
    return { id: event.params.id, report, reader: person, summary, others }
  } catch (problem) {
    turnAway(problem, event.url)
  }
}

/** `null` where the report is read by a seat alone, while the database is away, or when there is nothing to look at twice. */
async function whatOthersSay(locals: App.Locals, report: Report, place: Place) {
  if (report.endedAt === null || report.points === null) return null
  try {
    const person = await locals.actor()
    if (!person) return null
    const [opinions, choosables] = await Promise.all([
      readSecondOpinions(locals.ports, person, report),
      choosableModels(locals.ports, person),
    ])
    return {
      opinions: opinions.map(({ id, createdAt, provider, comparison }) => ({ id, createdAt, provider, comparison })),
      evaluators: opinionChoices(report, choosables, place),
      writers: modelChoices(choosables),
    }
  } catch (problem) {
    if (problem instanceof OutsideError) return null
    throw problem
  }
}

export const actions: Actions = {
  secondOpinion: async ({ request, locals, params, url }) => {
    const actor = await signedIn(locals, url)
    const who = textOf(await request.formData(), 'who')
    try {
      await seekSecondOpinion(locals.ports, actor, params.id, chosenBy(who))
    } catch (problem) {
      return refused(problem, { about: 'second-opinion' as const, who })
    }
    redirect(303, `/interview/${params.id}/report?again#second-opinion`)
  },

  summary: async ({ request, locals, params, url }) => {
    const actor = await signedIn(locals, url)
    const who = textOf(await request.formData(), 'who')
    try {
      await writeSummary(locals.ports, actor, params.id, chosenModel(who))
    } catch (problem) {
      return refused(problem, { about: 'summary' as const, who })
    }
    redirect(303, `/interview/${params.id}/report#in-words`)
  },
}
