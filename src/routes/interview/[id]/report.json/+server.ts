import { error } from '@sveltejs/kit'
import { turnAway } from '../refusals.server.ts'
import { reportOrNone, summaryOrNone } from '../report/report.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const report = await reportOrNone(event).catch((problem: unknown) => turnAway(problem, event.url))
  if (!report) error(404)
  const summary = await summaryOrNone(event)
  return new Response(JSON.stringify({ ...report, summary }, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="report-${event.params.id}.json"`,
      'cache-control': 'no-store',
    },
  })
}
