import { OutsideError, Refusal, type CallContext, type RefusalCode, type Rooms } from '#ports'
import type { RoomCalls, RoomRefusal, RoomReply } from '#protocol'

/** The namespace of live rooms, as its Durable Object binding offers it. */
export type RoomStubs = { getByName(name: string): RoomCalls }

/** Interviews held in Durable Objects, one for each interview id. */
export function remoteRooms(stubs: RoomStubs, requestId: string): Rooms {
  const room = (interviewId: string) => stubs.getByName(interviewId)
  const context = (actor: string | null): CallContext => ({ requestId, actor })
  const as = (entry: Parameters<Rooms['view']>[1]) => context(entry.by === 'owner' ? entry.userId : null)

  return {
    async open(brief) {
      await told(() => room(brief.interviewId).open(context(brief.ownerId), brief))
    },
    seat: (id, entry) => told(() => room(id).seat(as(entry), entry)),
    admit: (id, entry, role) => told(() => room(id).admit(as(entry), entry, role)),
    view: (id, entry) => told(() => room(id).view(as(entry), entry)),
    act: (id, entry, input) => told(() => room(id).act(as(entry), entry, input)),
    async saveDraft(id, entry, draft) {
      await told(() => room(id).saveDraft(as(entry), entry, draft))
    },
    report: (id, entry) => told(() => room(id).report(as(entry), entry)),
    async revokeSeats(id, userId) {
      await told(() => room(id).revokeSeats(context(userId), userId))
    },
    async dropKey(id, userId, keyId) {
      await told(() => room(id).dropKey(context(userId), userId, keyId))
    },
    async destroy(id, userId) {
      await told(() => room(id).destroy(context(userId), userId))
    },
  }
}

const codes: Readonly<Record<RoomRefusal, RefusalCode>> = {
  'not-found': 'NOT_FOUND',
  malformed: 'INVALID_INPUT',
  'version-too-new': 'INTERVIEW_VERSION_TOO_NEW',
  'report-not-ready': 'REPORT_NOT_READY',
  'not-the-open-question': 'NOT_THE_OPEN_QUESTION',
  'answer-too-long': 'ANSWER_TOO_LONG',
  'interview-over': 'INTERVIEW_OVER',
  'not-now': 'NOT_NOW',
  'no-more-hints': 'NO_MORE_HINTS',
}

async function told<T>(call: () => Promise<RoomReply<T>>): Promise<T> {
  const reply = await reached(call)
  if (!reply.ok) throw new Refusal(codes[reply.refusal])
  return reply.value
}

async function reached<T>(call: () => Promise<RoomReply<T>>): Promise<RoomReply<T>> {
  try {
    // Cloned, because what comes over a binding may be a live object of the other Worker.
    return structuredClone({ ...(await call()) })
  } catch (cause) {
    throw new OutsideError('rooms', 'unreachable', { cause })
  }
}
