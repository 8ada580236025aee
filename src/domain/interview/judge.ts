import { evaluateAnswer, rubricFor, scoreOf, type Evaluation, type Gate, type RemarkCode } from '#domain/evaluation'
import type { Level, Question, QuestionType } from '#domain/questions'
import { challengeIn } from './challenge.ts'
import { type Exchange, type Interview, type Outcome } from './interview.ts'
import type { Brief } from './plan.ts'

/** One answer to evaluate, with all that it takes. */
export type Assignment = {
  /** Its text as it was asked. */
  readonly question: Question
  /** As it was taken in. */
  readonly answer: string
  readonly outcome: Outcome
  /** For a follow-up about one key point: which. */
  readonly followUpOf: string | null
  readonly level: Level
  /** What was said before in the same turn. */
  readonly before: readonly { readonly question: string; readonly answer: string }[]
}

export function assignmentOf(brief: Brief, interview: Interview, exchange: Exchange): Assignment | undefined {
  const question = questionOf(brief, exchange)
  const { answer } = exchange
  if (!question || !answer) return undefined
  const turn = interview.turns.find(({ exchanges }) => exchanges.includes(exchange))
  const earlier = turn?.exchanges.slice(0, turn.exchanges.indexOf(exchange)) ?? []
  return {
    question: exchange.kind === 'follow-up' ? { ...question, text: exchange.text } : question,
    answer: answer.text,
    outcome: answer.outcome,
    followUpOf: exchange.keyPointId,
    level: brief.plan.level,
    before: earlier.map(({ text, answer: given }) => ({ question: text, answer: given?.text ?? '' })),
  }
}

/** The built-in evaluation of one answered exchange. */
export function judgeAnswer(brief: Brief, interview: Interview, exchange: Exchange): Evaluation {
  const assignment = assignmentOf(brief, interview, exchange)
  return assignment ? judge(assignment) : notAssessed(brief)
}

/** The built-in evaluation of one answer. */
export function judge({ question, answer, outcome, followUpOf, level }: Assignment): Evaluation {
  const evaluation = evaluateAnswer({ question, answer, level, followUpOf: followUpOf ?? undefined })
  return answer.trim() === '' ? { ...evaluation, ...silence[outcome] } : evaluation
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
export function notAssessed({ plan }: Pick<Brief, 'plan'>): Evaluation {
  const type: QuestionType = plan.type === 'mixed' ? 'technical' : plan.type
  const rubric = rubricFor(type, plan.level)
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
      insteadOf: null,
    },
  }
}

/** What is asked in an exchange: what a model wrote, the question of the brief, that of a follow-up, or a challenge. */
export function questionOf(
  brief: Brief,
  { questionId, written }: Pick<Exchange, 'questionId' | 'written'>,
): Question | undefined {
  if (written) return written
  const challenge = challengeIn(questionId, brief.challenges)
  if (challenge) return challenge.question
  const bankId = questionId.split('/')[0]
  return askable(brief).find(({ id }) => id === bankId)
}

/** The question that a turn is about. */
export function questionOfTurn(brief: Brief, interview: Interview): Question | undefined {
  const first = interview.turns.at(-1)?.exchanges[0]
  return first && questionOf(brief, first)
}

/** Every question that a turn of this interview may begin with. */
export function askable({ warmUp, bank, personal }: Brief): readonly Question[] {
  return [...(warmUp ? [warmUp] : []), ...personal.map(({ question }) => question), ...bank]
}
