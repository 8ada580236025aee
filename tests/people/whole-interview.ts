import { randomUUID } from 'node:crypto'
import { strongAnswer, thinAnswer } from './answers.ts'
import type { RestCandidate, Started } from './rest-candidate.ts'

export type Given = { readonly questionId: string; readonly answerId: string; readonly text: string }

export type HoldOptions = {
  /** Called after each answer was acknowledged, to disturb whatever a test wants to disturb. */
  readonly afterAnswer?: (given: readonly Given[]) => Promise<void>
  readonly text?: (questionId: string, index: number) => string
}

/** More exchanges than any interview may have: one that does not end has lost its way. */
const mostAnswers = 80

/** Answers question after question until the interview is over; returns what was said, in order. */
export async function holdInterview(
  candidate: RestCandidate,
  { interviewId, question }: Started,
  { afterAnswer, text = mixedAnswer }: HoldOptions = {},
): Promise<readonly Given[]> {
  const given: Given[] = []
  let open = question
  while (open) {
    if (given.length >= mostAnswers) throw new Error(`Interview ${interviewId} does not end`)
    const answer = { questionId: open.id, answerId: randomUUID(), text: text(open.id, given.length) }
    const reply = await candidate.answer(interviewId, answer.questionId, answer.text, answer.answerId)
    given.push(answer)
    await afterAnswer?.(given)
    open = reply.question
  }
  return given
}

/** Strong and thin in turn, so that there are follow-ups and something to report. */
function mixedAnswer(questionId: string, index: number): string {
  return index % 2 === 0 ? thinAnswer(questionId) : strongAnswer(questionId)
}
