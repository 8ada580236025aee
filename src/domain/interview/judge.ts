import { evaluateAnswer, rubricFor, scoreOf, type Evaluation, type Gate, type RemarkCode } from '#domain/evaluation'
import type { Question } from '#domain/questions'
import { challengeIn } from './challenge.ts'
import type { Exchange, Outcome } from './interview.ts'
import type { Brief } from './plan.ts'

/** The built-in evaluation of one answered exchange. */
export function judgeAnswer(brief: Brief, exchange: Exchange): Evaluation {
  const question = questionOf(brief, exchange.questionId)
  const { answer } = exchange
  if (!question || !answer) return notAssessed(brief)
  const asked = exchange.kind === 'follow-up' ? { ...question, text: exchange.text } : question
  const followUpOf = exchange.keyPointId ?? undefined
  const evaluation = evaluateAnswer({ question: asked, answer: answer.text, level: brief.plan.level, followUpOf })
  return answer.text.trim() === '' ? { ...evaluation, ...silence[answer.outcome] } : evaluation
}

/** An omission is never free, but it is told apart: nothing typed, declined, or out of time. */
const silence: Readonly<
  Record<Outcome, { gate: Gate; feedback: readonly { code: RemarkCode; params: Record<string, never> }[] }>
> = {
  answered: { gate: 'empty', feedback: [{ code: 'verdict-empty', params: {} }] },
  skipped: { gate: 'declined', feedback: [{ code: 'verdict-declined', params: {} }] },
  'timed-out': { gate: 'timed-out', feedback: [{ code: 'verdict-timed-out', params: {} }] },
}

/** Nobody could evaluate it: our failure, so it has no levels and costs the candidate nothing. */
export function notAssessed({ plan }: Brief): Evaluation {
  const rubric = rubricFor(plan.type === 'mixed' ? 'technical' : plan.type, plan.level)
  const criteria = rubric.criteria.map(({ name, weight }) => ({ name, weight, level: null, evidence: [] }))
  return {
    gate: 'not-assessed',
    ...scoreOf(criteria),
    criteria,
    keyPoints: [],
    misconceptions: [],
    feedback: [{ code: 'verdict-not-assessed', params: {} }],
    improvement: [],
    strengths: [],
    weaknesses: [],
    confidence: 0,
    stamp: {
      provider: 'none',
      model: 'none',
      promptVersion: null,
      rubricVersion: rubric.version,
      tokens: null,
      costMicroUsd: null,
      latencyMs: null,
    },
  }
}

/** What is asked, behind a question id of the interview: the question itself, that of a follow-up, or a challenge. */
export function questionOf(brief: Brief, questionId: string): Question | undefined {
  const challenge = challengeIn(questionId, brief.challenges)
  if (challenge) return challenge.question
  const bankId = questionId.split('/')[0]
  return askable(brief).find(({ id }) => id === bankId)
}

/** Every question that a turn of this interview may begin with. */
export function askable({ warmUp, bank, personal }: Brief): readonly Question[] {
  return [...(warmUp ? [warmUp] : []), ...personal.map(({ question }) => question), ...bank]
}
