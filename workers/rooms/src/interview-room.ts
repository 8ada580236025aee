import { DurableObject } from 'cloudflare:workers'
import {
  assignmentOf,
  decide,
  exchangesOf,
  isOver,
  newInterview,
  nextAlarm,
  openExchange,
  unreachable,
  viewFor,
  type Brief,
  type CandidateInput,
  type Draft,
  type Fact,
  type Interview,
  type InterviewRefusal,
  type Job,
  type RoomInput,
  type RoomRole,
  type Situation,
  type View,
} from '#domain/interview'
import type { Report } from '#domain/report'
import { ModelFailure } from '#ports'
import {
  brief as briefSchema,
  candidateInput,
  draft as draftSchema,
  entry as entrySchema,
  goneCode,
  takenOverCode,
  type RoomCalls,
  type RoomContext,
  type RoomEntry,
  type RoomRefusal,
  type RoomReply,
} from '#protocol'
import { Outbox } from './outbox.ts'
import { reportWhenReady } from './projection.ts'
import { RoomStorage, VersionTooNew } from './room-storage.ts'
import { hashOf, newSecret } from './secrets.ts'
import { acceptedProtocol, attach, joinedAt, offeredTicket, read, roleOf, sameOrigin, tell } from './sockets.ts'
import { wire } from './wire.ts'

const ticketMs = 60_000
/** As long as the cookie that holds it. */
const seatMs = 24 * 60 * 60_000
/** A delivered interview leaves the room to the record after this long. */
const purgeMs = 30 * 24 * 60 * 60_000
/** Set before an alarm's work starts, so that a crash in the middle of it is only a delay. */
const alarmRetryMs = 10_000
/** How often a room that a newer release wrote looks whether that release is back. */
const newerReleaseMs = 60 * 60_000
/** A tab pings every 25 s; one that was silent for longer than this is gone, whatever the platform says. */
const silenceMs = 90_000
/** A room that nobody finished is kept this long after somebody was last seen there. */
const unfinishedMs = 90 * 24 * 60 * 60_000
/** With somebody there and nothing else due, the room still looks once a day whether they are. */
const dayMs = 24 * 60 * 60_000
const tryAgainLaterCode = 1013
/** How long the last answer's reply may wait for the record. */
const patienceMs = 400
/** Whoever plays a role stops so long before its job is asked for again. */
const abortMs = 2_000
/** What the built-in parts do takes no longer than this. */
const promptMs = 60
/** How often a question that is being written is shown again. */
const writingEveryMs = 80

/**
 * One interview, live. Holds the sockets, the storage and the alarm; decides nothing.
 * Every happening is the same five moves: load, decide, save, tell, perform.
 */
export class InterviewRoom extends DurableObject<Env> implements RoomCalls {
  readonly #ports = wire(this.env)
  readonly #storage: RoomStorage
  readonly #outbox: Outbox
  /** Something changed that the sockets have not been sent. */
  #isUntold = false
  #afterwards: Promise<void> | undefined

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#storage = new RoomStorage(ctx.storage)
    this.#outbox = new Outbox(this.#storage, this.#ports.record)
    // Answered by the platform, so that a quiet room can sleep.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  async open(_context: RoomContext, brief: Brief): Promise<RoomReply<null>> {
    return this.#reply(async () => {
      const parsed = briefSchema.safeParse(brief)
      if (!parsed.success) return refused('malformed')
      if (!this.#storage.isOpen) this.#storage.open(parsed.data, newInterview(Date.now()))
      await this.#arm()
      return done(null)
    })
  }

  async seat(_context: RoomContext, entry: RoomEntry): Promise<RoomReply<string>> {
    return this.#enter(entry, ({ brief }) => {
      const secret = newSecret()
      this.#storage.addSeat(hashOf(secret), brief.ownerId, Date.now() + seatMs)
      return done(secret)
    })
  }

  async admit(_context: RoomContext, entry: RoomEntry, role: RoomRole): Promise<RoomReply<string>> {
    return this.#enter(entry, () => {
      const ticket = newSecret()
      this.#storage.addTicket(hashOf(ticket), role, Date.now() + ticketMs)
      return done(ticket)
    })
  }

  async view(_context: RoomContext, entry: RoomEntry): Promise<RoomReply<View>> {
    return this.#enter(entry, async () => {
      await this.#arrive()
      return done(this.#view())
    })
  }

  async act(_context: RoomContext, entry: RoomEntry, input: CandidateInput): Promise<RoomReply<View>> {
    return this.#enter(entry, async () => {
      const parsed = candidateInput.safeParse(input)
      if (!parsed.success) return refused('malformed')
      await this.#arrive()
      const refusal = await this.#happen(parsed.data)
      // Whoever has just finished looks at their history next: it should know.
      if (isOver(this.#load().interview)) await Promise.race([this.#deliver(), scheduler.wait(patienceMs)])
      return refusal ? refused(refusal) : done(this.#view())
    })
  }

  async saveDraft(_context: RoomContext, entry: RoomEntry, draft: Draft): Promise<RoomReply<null>> {
    return this.#enter(entry, async () => {
      const parsed = draftSchema.safeParse(draft)
      if (!parsed.success) return refused('malformed')
      await this.#keep(parsed.data)
      return done(null)
    })
  }

  async report(_context: RoomContext, entry: RoomEntry): Promise<RoomReply<Report>> {
    return this.#enter(entry, ({ brief, interview }) => {
      const report = reportWhenReady(brief, interview, Date.now())
      return report ? done(report) : refused('report-not-ready')
    })
  }

  async revokeSeats(_context: RoomContext, userId: string): Promise<RoomReply<null>> {
    return this.#enter({ by: 'owner', userId }, () => {
      this.#storage.removeSeats(userId)
      for (const socket of this.ctx.getWebSockets()) socket.close(goneCode, 'signed out')
      return done(null)
    })
  }

  /** The candidate deleted a key: the room must not use it any more. */
  async dropKey(_context: RoomContext, userId: string, keyId: string): Promise<RoomReply<null>> {
    return this.#enter({ by: 'owner', userId }, ({ brief }) => {
      const access = brief.models.access.filter((each) => each.provider === 'workers-ai' || each.keyId !== keyId)
      this.#storage.saveBrief({ ...brief, models: { ...brief.models, access } })
      return done(null)
    })
  }

  async destroy(_context: RoomContext, userId: string): Promise<RoomReply<null>> {
    return this.#enter({ by: 'owner', userId }, async () => {
      await this.#vanish()
      return done(null)
    })
  }

  override async fetch(request: Request): Promise<Response> {
    const ticket = offeredTicket(request)
    if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket') return new Response('a socket', { status: 426 })
    if (!sameOrigin(request)) return new Response('foreign origin', { status: 403 })
    if (ticket === undefined) return new Response('a ticket is needed', { status: 401 })
    const isHere = this.#isHere()
    if (isHere === undefined) return new Response('a newer release holds this interview', { status: 503 })
    if (!isHere) return new Response('no such interview', { status: 404 })
    const role = this.#storage.takeTicket(hashOf(ticket), Date.now())
    if (!role) return new Response('this ticket is used or too old', { status: 401 })

    await this.#noticeAbsence()
    // One writer: the newest tab or device speaks, the older ones are told.
    if (role === 'candidate') {
      for (const older of this.ctx.getWebSockets('candidate')) older.close(takenOverCode, 'taken over')
    }
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server, [role])
    attach(server, role, Date.now())
    if (role === 'candidate') await this.#happen({ type: 'arrive', via: 'socket' })
    // Whatever happened while they were away, and also when nothing does any more.
    tell(server, { type: 'view', view: this.#view(role) })
    return new Response(null, { status: 101, webSocket: client, headers: acceptedProtocol })
  }

  override async webSocketMessage(socket: WebSocket, raw: string | ArrayBuffer): Promise<void> {
    const message = read(raw)
    if (!this.#isHere()) {
      socket.close(tryAgainLaterCode, 'not now')
      return
    }
    if (message.type === 'malformed') {
      tell(socket, { type: 'refused', ref: message.ref, reason: 'malformed' })
      return
    }
    const { ref } = message
    if (roleOf(socket) !== 'candidate') {
      tell(socket, { type: 'refused', ref, reason: 'read-only' })
      return
    }
    if (message.type === 'draft') {
      await this.#keep(message.draft)
      tell(socket, { type: 'done', ref })
      return
    }
    await this.#return()
    const { refusal, jobs } = this.#take(message.input)
    // What is done at once is heard with the message; a model takes longer than a sender should wait to know it arrived.
    await Promise.race([jobs, scheduler.wait(promptMs)])
    this.ctx.waitUntil(jobs)
    this.#tellUntold()
    tell(socket, refusal ? { type: 'refused', ref, reason: refusal } : { type: 'done', ref })
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    if (this.#isHere()) await this.#noticeAbsence(socket)
    // Hibernating sockets must answer the close themselves, or the browser reports 1006; 1005 and 1006 may not be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    if (this.#isHere()) await this.#noticeAbsence(socket)
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.setAlarm(Date.now() + alarmRetryMs)
    try {
      if (!this.#storage.isOpen) {
        await this.ctx.storage.deleteAlarm()
        return
      }
      if (this.#isPurgeDue()) {
        await this.#vanish()
        return
      }
      await this.#noticeAbsence()
      await this.#happen({ type: 'tick' })
      await this.#deliver()
      await this.#arm()
    } catch (error) {
      // An alarm that throws is retried a few times and then lost; ours is already set again.
      console.error('alarm', error)
      if (error instanceof VersionTooNew) await this.ctx.storage.setAlarm(Date.now() + newerReleaseMs)
    }
  }

  /** Resolves when all that it leads to is done. */
  async #happen(what: CandidateInput | RoomInput, at = Date.now()): Promise<InterviewRefusal | null> {
    const { refusal, jobs } = this.#take(what, at)
    await jobs
    return refusal
  }

  #take(
    what: CandidateInput | RoomInput,
    at = Date.now(),
  ): { readonly refusal: InterviewRefusal | null; readonly jobs: Promise<unknown> } {
    const situation = this.#load()
    const { interview, facts, effects, refusal } = decide(situation, { ...what, at })
    if (facts.length > 0) {
      this.#save(situation.interview, facts, interview)
      this.ctx.waitUntil(this.#arm())
      this.#isUntold ||= !isOnlySignOfLife(situation.interview, facts)
      this.#afterwards ??= this.#tellAndDeliver()
      this.ctx.waitUntil(this.#afterwards)
    }
    const waitedFor = effects.filter(({ job }) => isWaitedFor(job)).map(({ job }) => this.#perform(job))
    for (const { job } of effects) if (!isWaitedFor(job)) this.ctx.waitUntil(this.#perform(job))
    return { refusal, jobs: Promise.all(waitedFor) }
  }

  /**
   * Once for all that happens in one go: an answer, its evaluation and the next question are
   * three decisions, and with an interviewer that answers at once a page needs to hear only the last.
   */
  async #tellAndDeliver(): Promise<void> {
    await scheduler.wait(0)
    this.#afterwards = undefined
    this.#tellUntold()
    await this.#deliver().catch((error: unknown) => {
      console.error('delivery', error)
    })
  }

  async #perform(job: Job): Promise<void> {
    const { brief, interview } = this.#load()
    const result = await this.#resultOf(job, brief, interview).catch((error: unknown): RoomInput => {
      console.warn('job failed', job.kind, job.attempt, error instanceof Error ? error.message : 'unknown')
      const type = error instanceof ModelFailure ? 'models-away' : 'job-failed'
      return { type, jobId: job.id, attempt: job.attempt }
    })
    await this.#happen(result)
  }

  async #resultOf(job: Job, brief: Brief, interview: Interview): Promise<RoomInput> {
    const signal = AbortSignal.timeout(Math.max(0, (job.until ?? 0) - Date.now() - abortMs))
    const { interviewer, evaluator } = this.#ports.roles(brief, interview)
    switch (job.kind) {
      case 'ask':
      case 'prepare': {
        const onText = job.kind === 'ask' ? this.#writing() : undefined
        const question = await interviewer.nextQuestion(brief, interview, { signal, ...(onText ? { onText } : {}) })
        return { type: 'question-ready', jobId: job.id, question }
      }
      case 'evaluate':
      case 'evaluate-again': {
        const exchange = exchangesOf(interview).find(({ answer }) => answer?.answerId === job.answerId)
        if (!exchange) throw new Error(`no answer ${job.answerId}`)
        const assignment = assignmentOf(brief, interview, exchange)
        if (!assignment) throw new Error(`no question for answer ${job.answerId}`)
        const evaluation = await evaluator.evaluate(assignment, { signal })
        return { type: 'evaluation-ready', jobId: job.id, evaluation }
      }
      default:
        return unreachable(job)
    }
  }

  /** Shows a question as it is written, to whoever waits for it. */
  #writing(): (textSoFar: string) => void {
    let toldAt = 0
    return (textSoFar) => {
      const now = Date.now()
      const isWaitedFor = this.#storage.isOpen && this.#load().interview.phase.name === 'question'
      if (!isWaitedFor || (now - toldAt < writingEveryMs && textSoFar !== '')) return
      toldAt = now
      for (const socket of this.ctx.getWebSockets())
        if (isLive(socket)) tell(socket, { type: 'writing', text: textSoFar })
    }
  }

  /** A call without a socket counts as being there for a minute. */
  async #arrive(): Promise<void> {
    await this.#noticeAbsence()
    const { interview } = this.#load()
    if (!interview.presence.socket && !isOver(interview)) await this.#happen({ type: 'arrive', via: 'call' })
  }

  /**
   * A socket may die without a word (a crash, a deploy, a phone in a tunnel): somebody is there who
   * was heard of lately. Whoever is not has left when they were last heard of, before any time that
   * ran out since.
   */
  async #noticeAbsence(closing?: WebSocket): Promise<void> {
    const interview = this.#storage.isOpen ? this.#storage.interview() : undefined
    if (!interview?.presence.socket) return
    const now = Date.now()
    const { seenAt, activeAt } = interview.presence
    const sockets = this.ctx.getWebSockets('candidate').filter((socket) => socket !== closing && isLive(socket))
    const heardAt = Math.max(activeAt, ...sockets.map((socket) => this.#heardOf(socket)))
    if (sockets.length > 0 && now - heardAt <= silenceMs) return
    const lastHeardAt = Math.max(seenAt, heardAt, closing ? this.#heardOf(closing) : 0)
    await this.#happen({ type: 'leave' }, closing && now - lastHeardAt <= silenceMs ? now : lastHeardAt)
  }

  /** When a socket last gave a sign of life: a ping that the platform answered, or its joining. */
  #heardOf(socket: WebSocket): number {
    return Math.max(joinedAt(socket), this.ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0)
  }

  /** A socket that was thought gone speaks again. */
  async #return(): Promise<void> {
    await this.#noticeAbsence()
    const { interview } = this.#load()
    if (!interview.presence.socket && !isOver(interview)) await this.#happen({ type: 'arrive', via: 'socket' })
  }

  /** A draft that comes late, for a question that is closed, must not cover the present one. */
  async #keep(draft: Draft): Promise<void> {
    if (openExchange(this.#load().interview)?.questionId !== draft.questionId) return
    this.#storage.saveDraft(draft)
    await this.#happen({ type: 'active' })
  }

  #load(): Situation {
    const brief = this.#storage.brief()
    const interview = this.#storage.interview()
    if (!brief || !interview) throw new Error('the room is not open')
    return { brief, interview, draft: this.#storage.draft() }
  }

  #save(before: Interview, facts: readonly Fact[], after: Interview): void {
    this.#storage.append(before, facts, after)
    this.#outbox.note(facts, Date.now())
  }

  #view(role: RoomRole = 'candidate'): View {
    return viewFor(role, this.#load(), Date.now())
  }

  #tellUntold(): void {
    if (!this.#isUntold || !this.#storage.isOpen) return
    this.#isUntold = false
    for (const socket of this.ctx.getWebSockets()) {
      if (isLive(socket)) tell(socket, { type: 'view', view: this.#view(roleOf(socket)) })
    }
  }

  /** Tells the record until it knows all there is. */
  async #deliver(): Promise<void> {
    let outcome = await this.#outbox.deliver(() => this.#load())
    while (outcome === 'delivered') outcome = await this.#outbox.deliver(() => this.#load())
    if (outcome === 'gone') await this.#vanish()
    else await this.#arm()
  }

  /** The one alarm: whatever is due first. */
  async #arm(): Promise<void> {
    if (!this.#storage.isOpen) return
    const situation = this.#load()
    const lookAgainAt = situation.interview.presence.socket ? Date.now() + dayMs : null
    const due = [nextAlarm(situation), this.#outbox.dueAt(), this.#purgeAt(situation.interview), lookAgainAt]
    await this.ctx.storage.setAlarm(Math.min(...due.filter((each) => each !== null)))
  }

  /** Never, while the record does not know all of it. */
  #purgeAt({ endedAt, presence }: Interview): number {
    if (this.#outbox.dueAt() !== null) return Infinity
    return endedAt === null ? presence.seenAt + unfinishedMs : endedAt + purgeMs
  }

  #isPurgeDue(): boolean {
    return this.#purgeAt(this.#load().interview) <= Date.now()
  }

  /** The row is gone, or all is delivered and old: nothing stays behind. */
  async #vanish(): Promise<void> {
    for (const socket of this.ctx.getWebSockets()) socket.close(goneCode, 'gone')
    await this.ctx.storage.deleteAlarm()
    await this.ctx.storage.deleteAll()
    this.#storage.forget()
  }

  async #enter<T>(
    entry: RoomEntry,
    act: (situation: Situation) => RoomReply<T> | Promise<RoomReply<T>>,
  ): Promise<RoomReply<T>> {
    return this.#reply(async () => {
      const parsed = entrySchema.safeParse(entry)
      if (!parsed.success) return refused('malformed')
      if (!this.#storage.isOpen || !this.#mayEnter(parsed.data)) return refused('not-found')
      return act(this.#load())
    })
  }

  #mayEnter(entry: RoomEntry): boolean {
    return entry.by === 'owner'
      ? entry.userId === this.#storage.brief()?.ownerId
      : this.#storage.hasSeat(hashOf(entry.secret), Date.now())
  }

  /** Whether there is an interview here; `undefined` when a newer release wrote it. */
  #isHere(): boolean | undefined {
    try {
      return this.#storage.isOpen && this.#storage.interview() !== undefined
    } catch (error) {
      if (error instanceof VersionTooNew) return undefined
      throw error
    }
  }

  /** A room that a newer release wrote is not touched: the caller is told to try again later. */
  async #reply<T>(act: () => Promise<RoomReply<T>>): Promise<RoomReply<T>> {
    try {
      return await act()
    } catch (error) {
      if (error instanceof VersionTooNew) return refused('version-too-new')
      throw error
    }
  }
}

function done<T>(value: T): RoomReply<T> {
  return { ok: true, value }
}

function refused(refusal: RoomRefusal): { readonly ok: false; readonly refusal: RoomRefusal } {
  return { ok: false, refusal }
}

/** Somebody typed, and nothing that anybody sees has changed. */
function isOnlySignOfLife({ presence }: Interview, facts: readonly Fact[]): boolean {
  return !presence.idleWarned && facts.every(({ type }) => type === 'active')
}

/** Nobody waits for these. */
function isWaitedFor({ kind }: Job): boolean {
  return kind === 'ask' || kind === 'evaluate'
}

function isLive(socket: WebSocket): boolean {
  return socket.readyState === WebSocket.READY_STATE_OPEN
}
