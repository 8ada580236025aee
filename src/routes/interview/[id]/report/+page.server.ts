import { turnAway } from '../refusals.server.ts'
import type { PageServerLoad } from './$types'
import { reader, reportOrNone } from './report.server.ts'

export const load: PageServerLoad = async (event) => {
  try {
    const report = await reportOrNone(event)
    return { id: event.params.id, report, reader: await reader(event.locals) }
  } catch (problem) {
    turnAway(problem, event.url)
  }
}
