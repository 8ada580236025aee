import { questionBank } from '#content'

/** What a strong candidate would say to a question of the bank, or to a follow-up of it (`question/follow-up`). */
export function strongAnswer(questionId: string): string {
  const id = questionId.split('/')[0]
  const question = questionBank.find((each) => each.id === id)
  if (!question) throw new Error(`The bank has no question ${questionId}`)
  return question.referenceAnswer
}

/** The beginning of it: something is missing, so somebody curious asks on. */
export function thinAnswer(questionId: string): string {
  const [first = ''] = strongAnswer(questionId).split(/(?<=[.!?])\s/)
  return first
}
