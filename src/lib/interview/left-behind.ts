import { allQueued, dropQueued } from './kept.ts'
import { inputOf, postInput } from './room-calls.ts'

/** Sends answers that a tab could not send before it was closed. Sent twice, an answer still counts once. */
export async function sendLeftBehind(): Promise<void> {
  for (const answer of allQueued()) {
    const reply = await postInput(answer.interviewId, inputOf(answer))
    // A refused one stays: its stage shows the text to whoever wrote it.
    if (reply && 'view' in reply) dropQueued(answer.interviewId)
  }
}
