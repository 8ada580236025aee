import type { Topic } from '#domain/questions'

export const leadCodes = ['welcome', 'next', 'new-topic', 'personal', 'probe', 'challenge', 'last'] as const
export type LeadCode = (typeof leadCodes)[number]

/**
 * The sentence that leads over to a question, as a code: a welcome, thanks, a change of subject. `variant` counts up from
 * a start of its own in each interview: whoever phrases it takes it modulo the wordings it has.
 */
export type Lead = { readonly code: LeadCode; readonly variant: number; readonly topic: Topic }
