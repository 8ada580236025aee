/**
 * What the plan demands next, for an interviewer that finds its own words. The decisions are those of the built-in one,
 * so that a model may word an interview, but never steer it.
 */
import type { KeyPointResult } from '#domain/evaluation'
import type { Difficulty, QuestionType, Topic } from '#domain/questions'
import { bestQuestion } from './best-question.ts'
import { whyProbe } from './choose-follow-up.ts'
import { followUpStep } from './follow-up-step.ts'
import { turnsBegun, type Interview, type Why } from './interview.ts'
import { questionOfTurn } from './judge.ts'
import type { Brief } from './plan.ts'

export type MainStep = {
  readonly kind: 'main'
  readonly topic: Topic
  readonly difficulty: Difficulty
  readonly type: QuestionType
  readonly why: Why
}

export type ProbeStep = {
  readonly kind: 'probe'
  readonly keyPoint: KeyPointResult
  /** What was said of it, when it was vague or wrong. */
  readonly quote: string | null
  readonly why: Why
}

export type ChallengeStep = {
  readonly kind: 'challenge'
  readonly topic: Topic
  readonly difficulty: Difficulty
  readonly type: QuestionType
  /** What of the strong answer to put to the test. */
  readonly quote: string | null
  readonly why: Why
}

export type WrittenStep = MainStep | ProbeStep | ChallengeStep

/** A warm-up stands in the brief and is asked as it is. */
export type Step = { readonly kind: 'warm-up' } | WrittenStep

/** `null` when the plan is fulfilled. */
export function nextStep(brief: Brief, interview: Interview): Step | null {
  if (brief.warmUp && interview.turns.length === 0) return { kind: 'warm-up' }
  const followUp = followUpStep(brief, interview)
  const parent = questionOfTurn(brief, interview)
  if (followUp && parent) {
    const { topic, difficulty } = followUp.turn
    if (followUp.kind === 'challenge') {
      const { quote } = followUp
      return { kind: 'challenge', topic, difficulty, type: parent.type, quote, why: { code: 'challenge', quote } }
    }
    const [keyPoint] = followUp.open
    if (keyPoint) return { kind: 'probe', keyPoint, quote: keyPoint.evidence?.quote ?? null, why: whyProbe(keyPoint) }
  }
  if (turnsBegun(interview) >= brief.plan.questionCount) return null
  const best = bestQuestion(brief, interview)
  if (!best) return null
  const { topic, difficulty, type } = best.question
  return { kind: 'main', topic, difficulty, type, why: best.why }
}
