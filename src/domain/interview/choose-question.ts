/**
 * The built-in interviewer: which question comes next, and why. Pure and repeatable: the
 * same brief and state always give the same question.
 */
import type { Question } from '#domain/questions'
import { bestQuestion } from './best-question.ts'
import { chooseFollowUp } from './choose-follow-up.ts'
import { byTheBook, turnsBegun, type ChosenQuestion, type Interview, type Why } from './interview.ts'
import type { Brief } from './plan.ts'

/** `null` when the plan is fulfilled or the bank has nothing new. */
export function chooseQuestion(brief: Brief, interview: Interview): ChosenQuestion | null {
  if (brief.warmUp && interview.turns.length === 0) return main(brief.warmUp, 'warm-up', { code: 'warm-up' })
  const followUp = chooseFollowUp(brief, interview)
  if (followUp) return followUp
  if (turnsBegun(interview) >= brief.plan.questionCount) return null
  const best = bestQuestion(brief, interview)
  return best && main(best.question, 'main', best.why)
}

function main(question: Question, kind: 'warm-up' | 'main', why: Why): ChosenQuestion {
  const { id, topic, difficulty, text } = question
  return { questionId: id, kind, bankId: id, topic, difficulty, text, why, keyPointId: null, ...byTheBook }
}
