import { trialQuestions } from '#content'
import type { Question } from '#domain/questions'

/** The question to try, or the one after the question that was tried last. */
export function trialAfter(id: string | null): Question {
  const next = trialQuestions[(trialQuestions.findIndex((question) => question.id === id) + 1) % trialQuestions.length]
  if (!next) throw new Error('The bank has no question to try')
  return next
}

export function trialWith(id: string): Question | undefined {
  return trialQuestions.find((question) => question.id === id)
}
