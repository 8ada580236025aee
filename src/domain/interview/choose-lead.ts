/**
 * What leads over to a question. It tells nothing about how an answer went, so it may be said in a realistic interview too.
 */
import { turnsBegun, type ChosenQuestion, type Interview } from './interview.ts'
import type { Lead, LeadCode } from './lead.ts'
import type { Brief } from './plan.ts'

export function leadTo(question: ChosenQuestion, brief: Brief, interview: Interview): Lead | null {
  const { kind, topic } = question
  if (kind === 'warm-up') return null
  const code = codeFor(question, brief, interview)
  // Welcomes go by interviews held, so that the next interview opens in other words.
  const variant = code === 'welcome' ? brief.held : brief.seed + turnsBegun(interview)
  return { code, variant, topic }
}

function codeFor({ kind, keyPointId, topic, why }: ChosenQuestion, brief: Brief, interview: Interview): LeadCode {
  // In a realistic interview a challenge would tell that the answer was strong.
  if (kind === 'follow-up') return keyPointId === null && brief.plan.mode === 'practice' ? 'challenge' : 'probe'
  const begun = turnsBegun(interview)
  if (begun === 0) return 'welcome'
  if (begun === brief.plan.questionCount - 1) return 'last'
  if (why.code === 'resume-line') return 'personal'
  return interview.turns.at(-1)?.topic === topic ? 'next' : 'new-topic'
}
