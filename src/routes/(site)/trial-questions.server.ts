import { questionBank } from '#content'
import type { Question } from '#domain/questions'

/** Short, answerable by anybody who builds software, and each of another kind. */
const trialIds = [
  'algorithms-hash-table-lookup',
  'api-unauthorized-or-forbidden',
  'product-signups-dropped',
  'ml-accuracy-rare-fraud',
  'behavioral-own-mistake',
]
export const trials = trialIds.flatMap((id) => questionBank.find((question) => question.id === id) ?? [])

/** The question to try, or the one after the question that was tried last. */
export function trialAfter(id: string | null): Question {
  const next = trials[(trials.findIndex((question) => question.id === id) + 1) % trials.length]
  if (!next) throw new Error('The bank has no question to try')
  return next
}

export function trialWith(id: string): Question | undefined {
  return trials.find((question) => question.id === id)
}
