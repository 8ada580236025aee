import { env } from 'cloudflare:workers'
import { abortAllDurableObjects, evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { afterEach, expect, test, vi } from 'vitest'
import { downstream, goneCode, takenOverCode, type Downstream, type RoomEntry, type Upstream } from '#protocol'
import { brief, fullAnswer, halfAnswer, plan } from '#tests/fixtures/interview.ts'

const context = { requestId: 'test', actor: brief.ownerId }
const owner: RoomEntry = { by: 'owner', userId: brief.ownerId }

const names: string[] = []

afterEach(async () => {
  vi.useRealTimers()
  // With the record away a room would ring for ever, and the runner would wait for it at the end.
  await abortAllDurableObjects()
  for (const name of names.splice(0)) {
    await runInDurableObject(env.ROOMS.getByName(name), async (_, { storage }) => {
      await storage.deleteAlarm()
      await storage.deleteAll()
    })
  }
})

test('an interview is held by calls alone, from begin to report', async () => {
  const room = await opened('by-calls')

  let view = value(await room.act(context, owner, { type: 'begin' }))
  while (view.question) {
    const { id } = view.question
    view = value(
      await room.act(context, owner, { type: 'answer', questionId: id, answerId: `a-${id}`, text: fullAnswer }),
    )
  }

  expect(view).toMatchObject({ phase: 'completed', progress: { turn: 5, of: 5 } })
  const report = value(await room.report(context, owner))
  expect(report.coverage).toEqual({ planned: 5, answered: 5, assessed: 5 })
  expect(report.points).toBeGreaterThan(60)
})

test('a room that was never opened is not there, and keeps nothing', async () => {
  const room = env.ROOMS.getByName('never-opened')

  expect(await room.view(context, owner)).toEqual({ ok: false, refusal: 'not-found' })
  await runInDurableObject(room, async (_, state) => {
    expect(await state.storage.list()).toEqual(new Map())
  })
})

test('somebody else is told that there is no such interview', async () => {
  const room = await opened('private')
  const stranger: RoomEntry = { by: 'owner', userId: 'somebody-else' }

  for (const reply of [
    await room.view(context, stranger),
    await room.act(context, stranger, { type: 'begin' }),
    await room.report(context, stranger),
    await room.admit(context, stranger, 'candidate'),
    await room.seat(context, stranger),
    await room.destroy(context, 'somebody-else'),
    await room.view(context, { by: 'seat', secret: 'guessed' }),
  ]) {
    expect(reply).toEqual({ ok: false, refusal: 'not-found' })
  }
})

test('a seat opens the room without the site knowing the person, until it is revoked', async () => {
  const room = await opened('seat')
  const seat: RoomEntry = { by: 'seat', secret: value(await room.seat(context, owner)) }
  expect(value(await room.act(context, seat, { type: 'begin' })).phase).toBe('listening')

  await room.revokeSeats(context, brief.ownerId)

  expect(await room.view(context, seat)).toEqual({ ok: false, refusal: 'not-found' })
})

test('over a socket: begin, answer, and the next question comes with the feedback', async () => {
  const candidate = await joined(await opened('socket'))
  candidate.send({ type: 'input', ref: '1', input: { type: 'begin' } })
  await candidate.hears({ type: 'done', ref: '1' })

  candidate.answer('2', fullAnswer)
  await candidate.hears({ type: 'done', ref: '2' })

  expect(candidate.view()).toMatchObject({ phase: 'feedback', question: { turn: 2 } })
})

test('a message that makes no sense is refused, and nothing moves', async () => {
  const candidate = await joined(await opened('nonsense'))
  const before = candidate.view()?.seq

  candidate.sendRaw('{"type":"input"}')

  await candidate.hears({ type: 'refused', ref: null, reason: 'malformed' })
  expect(candidate.view()?.seq).toBe(before)
})

test('a message longer than any answer is refused unread', async () => {
  const candidate = await joined(await opened('long-message'))

  candidate.sendRaw(
    JSON.stringify({ type: 'input', ref: '1', input: { type: 'begin' }, more: 'x'.repeat(1024 * 1024) }),
  )

  await candidate.hears({ type: 'refused', ref: null, reason: 'malformed' })
  expect(candidate.view()?.phase).toBe('idle')
})

test('of seats and tickets a room keeps the newest, however many were asked for', async () => {
  const room = await opened('many-seats')
  const first: RoomEntry = { by: 'seat', secret: value(await room.seat(context, owner)) }
  for (let count = 0; count < 30; count++) {
    value(await room.seat(context, owner))
    value(await room.admit(context, owner, 'candidate'))
  }
  const last: RoomEntry = { by: 'seat', secret: value(await room.seat(context, owner)) }

  expect(await room.view(context, first)).toEqual({ ok: false, refusal: 'not-found' })
  value(await room.view(context, last))
  await runInDurableObject(room, (_, { storage }) => {
    for (const table of ['seat', 'ticket']) {
      expect(storage.sql.exec(`select count(*) as kept from ${table}`).one().kept).toBe(20)
    }
  })
})

test('a ticket sent without an upgrade ends no socket and is not used up', async () => {
  const room = await opened('no-upgrade')
  const candidate = await joined(room)
  const ticket = value(await room.admit(context, owner, 'candidate'))
  const headers = { 'sec-websocket-protocol': `interview.v1, ${ticket}` }

  expect((await room.fetch('https://site.example/ws/x', { headers })).status).toBe(426)
  expect(candidate.closedWith()).toBeUndefined()
  const upgraded = await room.fetch('https://site.example/ws/x', { headers: { ...headers, upgrade: 'websocket' } })
  upgraded.webSocket?.accept()
  expect(upgraded.status).toBe(101)
})

test('the newest tab speaks, the older one is told', async () => {
  const room = await opened('two-tabs')
  const older = await joined(room)
  const newer = await joined(room)

  await vi.waitFor(() => {
    expect(older.closedWith()).toBe(takenOverCode)
  })
  newer.send({ type: 'input', ref: '1', input: { type: 'begin' } })
  await newer.hears({ type: 'done', ref: '1' })
  expect(newer.view()?.phase).toBe('listening')
})

test('an observer sees and cannot speak', async () => {
  const room = await opened('observer')
  const candidate = await joined(room)
  const observer = await joined(room, 'observer')
  candidate.send({ type: 'input', ref: '1', input: { type: 'begin' } })
  await vi.waitFor(() => {
    expect(observer.view()?.phase).toBe('listening')
  })

  observer.send({ type: 'input', ref: '9', input: { type: 'end' } })

  await observer.hears({ type: 'refused', ref: '9', reason: 'read-only' })
})

test.for([
  { what: 'no ticket', protocol: 'interview.v1', origin: undefined, status: 401 },
  { what: 'a made-up ticket', protocol: 'interview.v1, made-up', origin: undefined, status: 401 },
  { what: 'a foreign origin', protocol: 'interview.v1, made-up', origin: 'https://evil.example', status: 403 },
])('a socket with $what is refused', async ({ protocol, origin, status }) => {
  const room = await opened(`refused-${String(status)}-${protocol}`)
  const headers = new Headers({ upgrade: 'websocket', 'sec-websocket-protocol': protocol })
  if (origin !== undefined) headers.set('origin', origin)

  expect((await room.fetch('https://site.example/ws/x', { headers })).status).toBe(status)
})

test('a ticket is good once, and for a minute', async () => {
  const room = await opened('ticket')
  const upgrade = async (ticket: string) => {
    const headers = { upgrade: 'websocket', 'sec-websocket-protocol': `interview.v1, ${ticket}` }
    const { status, webSocket } = await room.fetch('https://site.example/ws/x', { headers })
    webSocket?.accept()
    return status
  }
  const ticket = value(await room.admit(context, owner, 'candidate'))
  expect(await upgrade(ticket)).toBe(101)
  expect(await upgrade(ticket)).toBe(401)

  const old = value(await room.admit(context, owner, 'candidate'))
  pass(61_000)
  expect(await upgrade(old)).toBe(401)
})

test.for(['hibernate', 'close'] as const)('nothing is lost when the room is evicted (%s)', async (webSockets) => {
  const room = await opened(`evicted-${webSockets}`)
  await room.act(context, owner, { type: 'begin' })
  const before = value(await answered(room, 'a1', halfAnswer))

  await evictDurableObject(room, { webSockets })

  const after = value(await room.view(context, owner))
  expect(after.history).toEqual(before.history)
  expect(after.question).toEqual(before.question)
})

test('nothing is lost in a crash, and an answer sent again counts once', async () => {
  const room = await opened('crash')
  await room.act(context, owner, { type: 'begin' })
  const before = value(await answered(room, 'a1', fullAnswer))

  await abortAllDurableObjects()

  const again = env.ROOMS.getByName('crash')
  const questionId = before.history[0]?.questionId ?? ''
  const resent = { type: 'answer', questionId, answerId: 'a1', text: fullAnswer } as const
  const view = value(await again.act(context, owner, resent))
  expect(view.history).toEqual(before.history)
})

test('a socket that died with its room is noticed: the clock stands still', async () => {
  const room = await opened('dead-socket', { secondsPerAnswer: 300 })
  const candidate = await joined(room)
  candidate.send({ type: 'input', ref: '1', input: { type: 'begin' } })
  await candidate.hears({ type: 'done', ref: '1' })

  await evictDurableObject(room, { webSockets: 'close' })
  pass(310_000)
  await runDurableObjectAlarm(room)

  const view = value(await room.view(context, owner))
  expect(view.history).toEqual([])
  expect(view.remainingMs).toBeGreaterThan(290_000)
})

test('the alarm closes an answer whose time ran out, with what was typed', async () => {
  const room = await opened('time-out', { secondsPerAnswer: 60 })
  const view = value(await room.act(context, owner, { type: 'begin' }))
  await room.saveDraft(context, owner, { questionId: view.question?.id ?? '', text: halfAnswer })

  pass(59_000)
  await room.view(context, owner)
  pass(4_000)
  await runDurableObjectAlarm(room)

  const after = value(await room.view(context, owner))
  expect(after.history[0]).toMatchObject({ answer: halfAnswer, outcome: 'timed-out' })
})

test('a phone that went silent has left when it was last heard of, before its time ran out', async () => {
  const room = await opened('silent-phone', { secondsPerAnswer: 60 })
  const candidate = await joined(room)
  candidate.send({ type: 'input', ref: '1', input: { type: 'begin' } })
  await candidate.hears({ type: 'done', ref: '1' })

  pass(180_000)
  candidate.answer('2', fullAnswer)

  await candidate.hears({ type: 'done', ref: '2' })
  expect(candidate.view()?.history[0]).toMatchObject({ outcome: 'answered', answer: fullAnswer })
})

test('whoever comes back after the end is shown the end', async () => {
  const room = await opened('after-the-end')
  await room.act(context, owner, { type: 'begin' })
  await room.act(context, owner, { type: 'end' })

  expect((await joined(room)).view()?.phase).toBe('completed')
})

test('a late draft of an earlier question does not cover the present one', async () => {
  const room = await opened('late-draft')
  const view = value(await room.act(context, owner, { type: 'begin' }))
  await answered(room, 'a1', fullAnswer)

  await room.saveDraft(context, owner, { questionId: view.question?.id ?? '', text: 'an old thought' })

  expect((await joined(room)).view()?.draft).toBeNull()
})

test('signing out ends the sockets and the tickets too', async () => {
  const room = await opened('signed-out')
  const candidate = await joined(room)
  const ticket = value(await room.admit(context, owner, 'candidate'))

  await room.revokeSeats(context, brief.ownerId)

  await vi.waitFor(() => {
    expect(candidate.closedWith()).toBe(goneCode)
  })
  const headers = { upgrade: 'websocket', 'sec-websocket-protocol': `interview.v1, ${ticket}` }
  expect((await room.fetch('https://site.example/ws/x', { headers })).status).toBe(401)
})

test('what is too long is refused by name, over the socket too', async () => {
  const candidate = await joined(await opened('too-long'))
  candidate.send({ type: 'input', ref: '1', input: { type: 'begin' } })
  await candidate.hears({ type: 'done', ref: '1' })

  candidate.answer('2', 'a'.repeat(10_001))

  await candidate.hears({ type: 'refused', ref: '2', reason: 'answer-too-long' })
})

test('the draft comes back on another device', async () => {
  const room = await opened('draft')
  const view = value(await room.act(context, owner, { type: 'begin' }))
  const draft = { questionId: view.question?.id ?? '', text: 'half a thought' }
  await room.saveDraft(context, owner, draft)

  expect((await joined(room)).view()?.draft).toEqual(draft)
})

test('with the record away the interview is held to its end, and the outbox keeps all of it', async () => {
  const room = await opened('record-away')
  await room.act(context, owner, { type: 'begin' })
  await answered(room, 'a1', fullAnswer)
  await room.act(context, owner, { type: 'end' })

  await runInDurableObject(room, async (_, state) => {
    expect(state.storage.kv.get('outbox')).toMatchObject({ deliveredSeq: 0 })
    expect(await state.storage.getAlarm()).not.toBeNull()
    const logged = state.storage.sql.exec('select count(*) as n from fact').one()
    expect(state.storage.kv.get('interview')).toMatchObject({ seq: logged.n })
  })
})

test('a destroyed room leaves nothing, and tells who is still there', async () => {
  const room = await opened('destroyed')
  const candidate = await joined(room)

  await room.destroy(context, brief.ownerId)

  await vi.waitFor(() => {
    expect(candidate.closedWith()).toBe(goneCode)
  })
  expect(await room.view(context, owner)).toEqual({ ok: false, refusal: 'not-found' })
})

test('a room written by a newer release is left alone', async () => {
  const room = await opened('newer')
  await runInDurableObject(room, (_, state) => {
    state.storage.kv.put('interview', { version: 2, surprise: true })
  })
  await evictDurableObject(room)

  expect(await room.view(context, owner)).toEqual({ ok: false, refusal: 'version-too-new' })
  const headers = { upgrade: 'websocket', 'sec-websocket-protocol': 'interview.v1, any-ticket' }
  expect((await room.fetch('https://site.example/ws/x', { headers })).status).toBe(503)
  await runInDurableObject(room, (_, state) => {
    expect(state.storage.kv.get('interview')).toEqual({ version: 2, surprise: true })
  })
})

test('no report leaves a realistic interview before its end', async () => {
  const room = await opened('no-report-yet', { mode: 'realistic' })
  await room.act(context, owner, { type: 'begin' })
  await answered(room, 'a1', fullAnswer)

  expect(await room.report(context, owner)).toEqual({ ok: false, refusal: 'report-not-ready' })
})

/** Moves the clock that the room reads; alarms still ring by the real one. */
function pass(milliseconds: number) {
  const then = Date.now() + milliseconds
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(then)
}

type Room = ReturnType<typeof env.ROOMS.getByName>

async function opened(name: string, changes: Partial<typeof plan> = {}): Promise<Room> {
  const room = env.ROOMS.getByName(name)
  names.push(name)
  value(await room.open(context, { ...brief, interviewId: crypto.randomUUID(), plan: { ...plan, ...changes } }))
  return room
}

async function answered(room: Room, answerId: string, text: string) {
  const { question } = value(await room.view(context, owner))
  return room.act(context, owner, { type: 'answer', questionId: question?.id ?? '', answerId, text })
}

function value<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: string },
): T {
  if (!reply.ok) throw new Error(`refused: ${reply.refusal}`)
  return reply.value
}

/** Joins by socket through the same door a browser uses. */
async function joined(room: Room, role: 'candidate' | 'observer' = 'candidate') {
  const ticket = value(await room.admit(context, owner, role))
  const headers = { upgrade: 'websocket', 'sec-websocket-protocol': `interview.v1, ${ticket}` }
  const { webSocket: socket, status } = await room.fetch('https://site.example/ws/x', { headers })
  if (!socket) throw new Error(`no socket: ${String(status)}`)

  const heard: Downstream[] = []
  let closeCode: number | undefined
  socket.addEventListener('message', ({ data }) => {
    heard.push(downstream.parse(JSON.parse(String(data))))
  })
  socket.addEventListener('close', ({ code }) => {
    closeCode = code
  })
  socket.accept()
  const view = () => heard.findLast((message) => message.type === 'view')?.view
  await vi.waitFor(() => {
    expect(view()).toBeDefined()
  })
  const send = (message: Upstream) => {
    socket.send(JSON.stringify(message))
  }
  return {
    send,
    sendRaw: (text: string) => {
      socket.send(text)
    },
    answer: (ref: string, text: string) => {
      const questionId = view()?.question?.id ?? ''
      send({ type: 'input', ref, input: { type: 'answer', questionId, answerId: `a${ref}`, text } })
    },
    hears: (message: Partial<Downstream>) =>
      vi.waitFor(() => {
        expect(heard).toContainEqual(expect.objectContaining(message))
      }),
    view,
    closedWith: () => closeCode,
  }
}
