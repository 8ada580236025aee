import { error } from '@sveltejs/kit'
import { reportMarkdown } from '#phrasing'
import { turnAway } from '../refusals.server.ts'
import { reader, reportOrNone, summaryOrNone } from '../report/report.server.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async (event) => {
  const report = await reportOrNone(event).catch((problem: unknown) => turnAway(problem, event.url))
  if (!report) error(404)
  const summary = await summaryOrNone(event)
  return new Response(reportMarkdown(report, summary, await reader(event.locals)), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="report-${event.params.id}.md"`,
      'cache-control': 'no-store',
    },
  })
}
