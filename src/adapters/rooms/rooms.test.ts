import { expect, test } from 'vitest'
import { OutsideError, Refusal } from '#ports'
import type { RoomCalls, RoomRefusal } from '#protocol'
import { remoteRooms } from './index.ts'

const owner = { by: 'owner', userId: 'somebody' } as const

/** A room that answers every call in the same way. */
function roomsThat(answer: () => Promise<{ readonly ok: false; readonly refusal: RoomRefusal }>) {
  const room: RoomCalls = {
    open: answer,
    seat: answer,
    admit: answer,
    view: answer,
    act: answer,
    saveDraft: answer,
    report: answer,
    revokeSeats: answer,
    dropKey: answer,
    destroy: answer,
  }
  return remoteRooms({ getByName: () => room }, 'a-request')
}

test.for([
  ['not-found', 'NOT_FOUND'],
  ['malformed', 'INVALID_INPUT'],
  ['version-too-new', 'INTERVIEW_VERSION_TOO_NEW'],
  ['report-not-ready', 'REPORT_NOT_READY'],
  ['not-the-open-question', 'NOT_THE_OPEN_QUESTION'],
  ['answer-too-long', 'ANSWER_TOO_LONG'],
  ['interview-over', 'INTERVIEW_OVER'],
  ['not-now', 'NOT_NOW'],
  ['no-more-hints', 'NO_MORE_HINTS'],
] as const)('what a room refuses as %s is refused as %s', async ([refusal, code]) => {
  const rooms = roomsThat(() => Promise.resolve({ ok: false, refusal }))

  await expect(rooms.act('an-interview', owner, { type: 'begin' })).rejects.toEqual(new Refusal(code))
})

test('a room that cannot be reached is a service that let us down, whatever was asked of it', async () => {
  const rooms = roomsThat(() => Promise.reject(new Error('Network connection lost.')))
  const lost = new OutsideError('rooms', 'unreachable', { cause: new Error('Network connection lost.') })

  await expect(rooms.view('an-interview', owner)).rejects.toEqual(lost)
  await expect(rooms.destroy('an-interview', 'somebody')).rejects.toEqual(lost)
})
