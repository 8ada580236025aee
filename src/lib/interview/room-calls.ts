import type { CandidateInput, Draft, View } from '#domain/interview'
import type { QueuedAnswer } from './kept.ts'

/** What was refused comes as a sentence. `undefined` without a network: nothing reached the room. */
export type Reply = { readonly view: View } | { readonly sentence: string } | undefined

/** The same inputs as over the socket, for where no socket opens. */
export function postInput(interviewId: string, input: CandidateInput): Promise<Reply> {
  return call(interviewId, { method: 'POST', body: JSON.stringify(input) })
}

export function fetchView(interviewId: string): Promise<Reply> {
  return call(interviewId, {})
}

/** Sent while the page is being left, so the browser must not drop it. */
export async function putDraft(interviewId: string, draft: Draft): Promise<void> {
  await call(interviewId, { method: 'PUT', body: JSON.stringify(draft), keepalive: true })
}

export function inputOf({ type, questionId, answerId, text }: QueuedAnswer): CandidateInput {
  return type === 'answer' ? { type, questionId, answerId, text } : { type, questionId, answerId }
}

async function call(interviewId: string, request: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(`/interview/${interviewId}/room`, {
      ...request,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    })
    if (response.status === 204) return undefined
    const reply: unknown = await response.json()
    return isReply(reply) ? reply : undefined
  } catch {
    return undefined
  }
}

function isReply(reply: unknown): reply is Exclude<Reply, undefined> {
  return typeof reply === 'object' && reply !== null && ('view' in reply || 'sentence' in reply)
}
