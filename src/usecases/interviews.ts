/** What a person does with an interview once it is open, and with those that are over. */
import type { CandidateInput, Draft, View } from '#domain/interview'
import type { Report } from '#domain/report'
import { OutsideError, Refusal, type Actor, type InterviewRow, type Overview, type StartingPoint } from '#ports'
import type { Ports } from './ports.ts'
import { enter, type Visitor } from './visitor.ts'

export function viewInterview({ rooms }: Ports, visitor: Visitor, id: string): Promise<View> {
  return enter(visitor, (entry) => rooms.view(id, entry))
}

/** Everything a candidate can do in the room, from an answer to the end. @throws {Refusal} */
export function actInInterview({ rooms }: Ports, visitor: Visitor, id: string, input: CandidateInput): Promise<View> {
  return enter(visitor, (entry) => rooms.act(id, entry, input))
}

export function saveDraft({ rooms }: Ports, visitor: Visitor, id: string, draft: Draft): Promise<void> {
  return enter(visitor, (entry) => rooms.saveDraft(id, entry, draft))
}

/** A secret for a cookie: the browser then reaches the room without the database. */
export function takeSeat({ rooms }: Ports, visitor: Visitor, id: string): Promise<string> {
  return enter(visitor, (entry) => rooms.seat(id, entry))
}

/** A single-use ticket for one socket. */
export function admitToRoom({ rooms }: Ports, visitor: Visitor, id: string): Promise<string> {
  return enter(visitor, (entry) => rooms.admit(id, entry, 'candidate'))
}

/**
 * The room is asked first by those who hold a seat; otherwise the record, and the room while
 * the record does not know the end yet. @throws {Refusal} `NOT_FOUND`, `REPORT_NOT_READY`
 */
export async function readReport(ports: Ports, visitor: Visitor, id: string): Promise<Report> {
  if (visitor.seat !== null) {
    const report = await ports.rooms.report(id, { by: 'seat', secret: visitor.seat }).catch(unlessElsewhere)
    if (report) return report
  }
  const { userId } = await visitor.actor()
  const recorded = await ports.interviews.report(userId, id).catch(unlessElsewhere)
  return recorded ?? ports.rooms.report(id, { by: 'owner', userId })
}

/** The report of one that goes on no more. @throws {Refusal} `NOT_FOUND`, `REPORT_NOT_READY` */
export async function finishedReport(ports: Ports, actor: Actor, id: string): Promise<Report> {
  const report = await readReport(ports, { seat: null, actor: () => Promise.resolve(actor) }, id)
  if (report.endedAt === null) throw new Refusal('REPORT_NOT_READY')
  return report
}

/** One of the two places is away or does not know: the other may. */
function unlessElsewhere(error: unknown): undefined {
  if (isNotFound(error) || error instanceof OutsideError) return undefined
  throw error
}

function isNotFound(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'NOT_FOUND'
}

export type HistoryPage = { readonly items: readonly InterviewRow[]; readonly nextCursor: string | null }

export function listInterviews({ interviews }: Ports, actor: Actor, cursor: string | null): Promise<HistoryPage> {
  return interviews.list(actor.userId, { cursor, limit: 20 })
}

export function overview({ interviews }: Ports, actor: Actor): Promise<Overview> {
  return interviews.overview(actor.userId, actor.timeZone)
}

/**
 * What a set-up begins with: the current profile, and the plan of the interview to hold again,
 * or else of the last one. @throws {Refusal} `NOT_FOUND` when the one to hold again is not theirs
 */
export async function startingPoint({ interviews }: Ports, actor: Actor, again: string | null): Promise<StartingPoint> {
  const start = await interviews.startingPoint(actor.userId, again)
  if (again !== null && !start.plan) throw new Refusal('NOT_FOUND')
  return start
}

/** Row, report and room. @throws {Refusal} `NOT_FOUND` */
export async function deleteInterview({ interviews, rooms }: Ports, actor: Actor, id: string): Promise<void> {
  const hadRow = await interviews.remove(actor.userId, id)
  try {
    await rooms.destroy(id, actor.userId)
  } catch (error) {
    // Purged long ago, perhaps: then there is no room left. Tried again after a fault, there may be only the room.
    if (!hadRow || !isNotFound(error)) throw error
  }
}
