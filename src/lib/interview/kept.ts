/**
 * What this browser keeps until the room has it: the answer being written, and an answer
 * that could not be sent. Where storage is closed (private windows), nothing is kept and nothing breaks.
 */
export type Kept = {
  readonly text: string
  /** The last text the room is known to have had. */ readonly shared: string
}

export type QueuedAnswer = {
  readonly interviewId: string
  readonly type: 'answer' | 'skip'
  readonly questionId: string
  readonly answerId: string
  readonly text: string
}

const queuePrefix = 'answer:'
const tabPrefix = 'tab:'
const draftKey = (interviewId: string, questionId: string) => `draft:${interviewId}:${questionId}`

export function keepDraft(interviewId: string, questionId: string, draft: Kept): void {
  write(draftKey(interviewId, questionId), draft)
}

export function keptDraft(interviewId: string, questionId: string): Kept | undefined {
  const draft = readKept(draftKey(interviewId, questionId))
  return isObject(draft) && typeof draft.text === 'string' && typeof draft.shared === 'string'
    ? { text: draft.text, shared: draft.shared }
    : undefined
}

export function dropDraft(interviewId: string, questionId: string): void {
  remove(draftKey(interviewId, questionId))
}

/** Another device may have gone on writing: its text wins unless something here was never shared. */
export function newestDraft(here: Kept | undefined, room: string | undefined): string {
  if (here === undefined) return room ?? ''
  if (room === undefined) return here.text
  return here.text === here.shared ? room : here.text
}

/** The tab that speaks for this browser: the one that opened or took over last. */
export function claimInterview(interviewId: string, tab: string): void {
  write(tabPrefix + interviewId, { tab })
}

export function isClaimedBy(interviewId: string, tab: string): boolean {
  const claim = readKept(tabPrefix + interviewId)
  return !isObject(claim) || claim.tab === tab
}

export function releaseInterview(interviewId: string): void {
  remove(tabPrefix + interviewId)
}

export function queueAnswer(answer: QueuedAnswer): void {
  write(queuePrefix + answer.interviewId, answer)
}

export function queuedAnswer(interviewId: string): QueuedAnswer | undefined {
  return asQueued(readKept(queuePrefix + interviewId))
}

export function dropQueued(interviewId: string): void {
  remove(queuePrefix + interviewId)
}

/** Of every interview: for pages other than the stage, which send what a killed tab left behind. */
export function allQueued(): readonly QueuedAnswer[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(queuePrefix))
      .flatMap((key) => asQueued(readKept(key)) ?? [])
  } catch {
    return []
  }
}

function asQueued(value: unknown): QueuedAnswer | undefined {
  if (!isObject(value)) return undefined
  const { interviewId, type, questionId, answerId, text } = value
  if (type !== 'answer' && type !== 'skip') return undefined
  if (typeof interviewId !== 'string' || typeof questionId !== 'string') return undefined
  if (typeof answerId !== 'string' || typeof text !== 'string') return undefined
  return { interviewId, type, questionId, answerId, text }
}

function write(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Full or forbidden: the room's own copy, every half a minute, is then the only one.
  }
}

function readKept(key: string): unknown {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept, then.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
