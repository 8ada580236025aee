import type { KeyPointResult } from '#domain/evaluation'
import type { Question } from '#domain/questions'
import { chooseChallenge } from './choose-challenge.ts'
import { followUpStep } from './follow-up-step.ts'
import { byTheBook, type ChosenQuestion, type Interview, type Why } from './interview.ts'
import { questionOfTurn } from './judge.ts'
import type { Brief } from './plan.ts'

/** The follow-up that the bank has for what the last answer calls for; `null` when it calls for none, or the bank has none. */
export function chooseFollowUp(brief: Brief, interview: Interview): ChosenQuestion | null {
  const step = followUpStep(brief, interview)
  const question = questionOfTurn(brief, interview)
  if (!step || !question) return null
  if (step.kind === 'challenge') return chooseChallenge(brief, interview, step, question)
  for (const point of step.open) {
    const followUp = question.followUps.find(({ keyPointId }) => keyPointId === point.id)
    if (followUp) return ask(question, followUp, point)
  }
  return null
}

function ask(question: Question, followUp: Question['followUps'][number], point: KeyPointResult): ChosenQuestion {
  return {
    questionId: `${question.id}/${followUp.id}`,
    kind: 'follow-up',
    bankId: question.id,
    topic: question.topic,
    difficulty: question.difficulty,
    text: followUp.text,
    why: whyProbe(point),
    keyPointId: point.id,
    ...byTheBook,
  }
}

export function whyProbe({ evidence }: KeyPointResult): Why {
  return evidence === null ? { code: 'missing-point' } : { code: 'vague-point', quote: evidence.quote }
}
