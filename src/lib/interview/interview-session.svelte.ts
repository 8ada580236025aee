import type { CandidateInput, View } from '#domain/interview'
import type { Downstream } from '#protocol'
import { m } from '#messages'
import {
  claimInterview,
  dropDraft,
  dropQueued,
  isClaimedBy,
  keepDraft,
  keptDraft,
  newestDraft,
  queueAnswer,
  queuedAnswer,
  releaseInterview,
  type QueuedAnswer,
} from './kept.ts'
import { fetchView, inputOf, postInput, putDraft, type Reply } from './room-calls.ts'
import { RoomLine, type Dialect, type LineState } from './room-line.ts'

type Refused = Extract<Downstream, { readonly type: 'refused' }>['reason']

const sentences: Readonly<Record<Refused, () => string>> = {
  malformed: m.refusal_invalid_input,
  'read-only': m.refusal_not_now,
  'not-the-open-question': m.refusal_not_the_open_question,
  'answer-too-long': m.refusal_answer_too_long,
  'interview-over': m.refusal_interview_over,
  'not-now': m.refusal_not_now,
  'no-more-hints': m.refusal_no_more_hints,
}

const draftMs = 30_000
/** Late enough to hold nearly everything, early enough to arrive before time is up. */
const lastDraftMs = 1_500
const lookAgainMs = 2_000

type Beginning = { readonly view: View; readonly dialect: Dialect; readonly answerId: string; readonly typed: string }

/** The stage's live state: the latest view, the line to the room, and what is written but not sent. */
export class InterviewSession {
  readonly id: string
  view: View
  line = $state<LineState>('connecting')
  online = $state(true)
  /** JavaScript has arrived: forms need not reload the page any more. */
  live = $state(false)
  text = $state('')
  /** Given by the person, kept here until the room has it. */
  queued = $state.raw<QueuedAnswer>()
  sending = $state<CandidateInput['type']>()
  /** The next question, as far as it is written. */
  writing = $state('')
  /** Why the last thing asked for did not happen, as a sentence. */
  problem = $state<string>()
  /** An answer the room no longer wants; shown, so that no word is lost. */
  unsent = $state<string>()
  /** When the view came, on the clock of `performance`. */
  #viewAt = $state(0)
  #answerId: { readonly questionId: string | undefined; readonly id: string }
  #shared = ''
  #line: RoomLine
  #tab = ''
  #refs = 0
  /** Sent over the socket and not answered yet. */
  #waiting: readonly { readonly ref: string; readonly input: CandidateInput }[] = []
  #look: ReturnType<typeof setTimeout> | undefined

  constructor({ view, dialect, answerId, typed }: Beginning) {
    this.id = view.interviewId
    this.view = $state.raw(view)
    this.text = typed || (view.draft?.text ?? '')
    this.#answerId = { questionId: view.question?.id, id: answerId }
    this.#line = new RoomLine(this.id, dialect, {
      mayReturn: () => isClaimedBy(this.id, this.#tab),
      changed: (state) => {
        this.#lineChanged(state)
      },
      heard: (message) => {
        this.#heard(message)
      },
    })
  }

  /** Goes live, for as long as the page is open. */
  open(): void {
    this.live = true
    this.online = navigator.onLine
    this.#viewAt = performance.now()
    this.queued = queuedAnswer(this.id)
    this.#recallDraft()
    if (!this.#isOver()) {
      this.#claim()
      this.#line.open()
    }
    setInterval(() => {
      this.shareDraft()
    }, draftMs)
    addEventListener('online', () => this.#cameOnline())
    addEventListener('offline', () => (this.online = false))
    document.addEventListener('visibilitychange', () => this.#visibilityChanged())
  }

  get readOnly(): boolean {
    return this.line === 'taken-over' || this.line === 'gone'
  }

  get answerId(): string {
    return this.#answerId.id
  }

  /** Time left for the answer at a moment of `performance.now()`; `null` without a limit. Milliseconds. */
  remainingAt(now: number): number | null {
    const { remainingMs, clockRuns } = this.view
    if (remainingMs === null || !clockRuns || this.#viewAt === 0) return remainingMs
    return Math.max(0, remainingMs - (now - this.#viewAt))
  }

  typed(): void {
    const question = this.view.question
    if (!question) return
    keepDraft(this.id, question.id, { text: this.text, shared: this.#shared })
    if (this.view.idlePauseInMs !== null) void this.send({ type: 'active' })
  }

  /** Hands the room what was typed so far, if it does not have it yet. */
  shareDraft(): void {
    const { question, phase } = this.view
    if (!question || phase !== 'listening' || this.queued || this.text === this.#shared) return
    const draft = { questionId: question.id, text: this.text }
    if (!this.#line.send({ type: 'draft', ref: this.#ref(), draft })) void putDraft(this.id, draft)
    this.#shared = this.text
    keepDraft(this.id, question.id, { text: this.text, shared: this.#shared })
  }

  /** The last moment before time is up: what is on the page then counts as the answer. */
  shareBeforeTimeIsUp(now: number): void {
    const left = this.remainingAt(now)
    if (this.view.clockRuns && left !== null && left <= lastDraftMs) this.shareDraft()
  }

  answer(type: 'answer' | 'skip'): Promise<void> {
    const question = this.view.question
    if (!question || this.queued) return Promise.resolve()
    const text = type === 'answer' ? this.text : ''
    this.queued = { interviewId: this.id, type, questionId: question.id, answerId: this.answerId, text }
    queueAnswer(this.queued)
    return this.send(inputOf(this.queued))
  }

  async send(input: CandidateInput): Promise<void> {
    if (this.readOnly) return
    this.problem = undefined
    if (input.type !== 'active') this.sending = input.type
    const ref = this.#ref()
    if (this.#line.send({ type: 'input', ref, input })) {
      this.#waiting = [...this.#waiting, { ref, input }]
      return
    }
    const reply = await postInput(this.id, input)
    this.sending = undefined
    this.#take(reply, input)
  }

  takeOver(): void {
    this.line = 'connecting'
    this.#claim()
    this.#line.open()
  }

  #claim(): void {
    this.#tab = crypto.randomUUID()
    claimInterview(this.id, this.#tab)
  }

  #heard(message: Downstream): void {
    if (message.type === 'view') {
      this.#accept(message.view)
      return
    }
    if (message.type === 'writing') {
      this.writing = message.text
      return
    }
    const input = this.#waiting.find(({ ref }) => ref === message.ref)?.input
    this.#waiting = this.#waiting.filter(({ ref }) => ref !== message.ref)
    if (this.#waiting.length === 0) this.sending = undefined
    if (message.type === 'refused' && input) this.#refused(sentences[message.reason](), input)
  }

  #take(reply: Reply, input: CandidateInput): void {
    if (reply === undefined) {
      // An answer is safe in the queue; anything else has to be asked for again.
      if (!isAnswer(input)) this.problem = m.stage_state_not_sent()
    } else if ('view' in reply) this.#accept(reply.view)
    else this.#refused(reply.sentence, input)
  }

  #refused(problem: string, input: CandidateInput): void {
    this.problem = problem
    if (!isAnswer(input) || !this.queued) return
    const { text, questionId } = this.queued
    this.#settle()
    if (questionId === this.view.question?.id) this.text = text
    else this.unsent = text || undefined
  }

  #accept(view: View): void {
    if (view.seq < this.view.seq) return
    const before = this.view.question?.id
    this.view = view
    if (view.phase !== 'question') this.writing = ''
    this.#viewAt = performance.now()
    if (this.queued && view.history.some(({ answerId }) => answerId === this.queued?.answerId)) this.#settle()
    if (view.question?.id !== before) this.#turnTo(view)
    if (this.#isOver()) {
      this.#line.close()
      releaseInterview(this.id)
    }
    this.#lookAgainIfNeeded()
  }

  #turnTo({ question, draft }: View): void {
    this.#answerId = { questionId: question?.id, id: crypto.randomUUID() }
    this.#shared = draft?.text ?? ''
    this.text = question ? newestDraft(keptDraft(this.id, question.id), draft?.text) : ''
  }

  #recallDraft(): void {
    const { question, draft } = this.view
    if (!question) return
    this.#shared = draft?.text ?? ''
    // What was typed before the script came is newer than anything kept.
    if (this.text === this.#shared) this.text = newestDraft(keptDraft(this.id, question.id), draft?.text)
  }

  /** The queued answer is the room's now, or will never be. */
  #settle(): void {
    if (this.queued) dropDraft(this.id, this.queued.questionId)
    dropQueued(this.id)
    this.queued = undefined
    this.sending = undefined
  }

  #lineChanged(state: LineState): void {
    this.line = state
    if (state === 'live') {
      this.online = true
      this.#flush()
    } else {
      this.#waiting = []
      this.sending = undefined
      this.#lookAgainIfNeeded()
    }
  }

  #cameOnline(): void {
    this.online = true
    if (this.readOnly || this.#isOver()) return
    this.#line.open()
    // Whichever is first, socket or call, delivers it; the other is a duplicate and changes nothing.
    this.#flush()
  }

  #flush(): void {
    if (this.queued) void this.send(inputOf(this.queued))
  }

  #visibilityChanged(): void {
    if (document.visibilityState === 'hidden') this.shareDraft()
    else if (this.line === 'reconnecting') this.#line.open()
  }

  /** Without a socket nobody tells us when the room is done thinking. */
  #lookAgainIfNeeded(): void {
    clearTimeout(this.#look)
    const thinking = this.view.phase === 'question' || this.view.phase === 'processing'
    if (!thinking || this.line === 'live' || this.readOnly) return
    this.#look = setTimeout(() => {
      void fetchView(this.id).then((reply) => {
        if (reply && 'view' in reply) this.#accept(reply.view)
        else this.#lookAgainIfNeeded()
      })
    }, lookAgainMs)
  }

  #isOver(): boolean {
    return this.view.phase === 'completed' || this.view.phase === 'cancelled'
  }

  #ref(): string {
    this.#refs += 1
    return String(this.#refs)
  }
}

function isAnswer({ type }: CandidateInput): boolean {
  return type === 'answer' || type === 'skip'
}
