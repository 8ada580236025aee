import { OutsideError, Refusal } from '#ports'
import type { Place } from '#phrasing'
import type { Report, ReportSummary } from '#domain/report'
import { readReport, readSummary } from '#usecases'
import { RoomVisitor } from '../../../seat.server.ts'

type RoomEvent = ConstructorParameters<typeof RoomVisitor>[0] & { readonly params: { readonly id: string } }

/** `null` while the interview goes on. @throws {Refusal} `NOT_FOUND`, `UNAUTHENTICATED` */
export async function reportOrNone(event: RoomEvent): Promise<Report | null> {
  try {
    return await readReport(event.locals.ports, new RoomVisitor(event, event.params.id), event.params.id)
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'REPORT_NOT_READY') return null
    throw problem
  }
}

/** What somebody wrote about it, if they did, and as far as it can be read. */
export function summaryOrNone(event: RoomEvent): Promise<ReportSummary | null> {
  return readSummary(event.locals.ports, new RoomVisitor(event, event.params.id), event.params.id)
}

/** Whose report it is, for dates and the page's head; a seat is enough to read it while the database is away. */
export async function reader(locals: App.Locals): Promise<Place & { readonly name: string }> {
  const actor = await locals.actor().catch((problem: unknown) => {
    if (problem instanceof OutsideError) return null
    throw problem
  })
  return {
    name: actor?.name ?? '',
    language: actor?.language ?? 'en',
    timeZone: actor?.timeZone ?? 'UTC',
  }
}
