/** One question, or one evaluation, for whoever conducts an interview of their own. Nothing is stored. */
import { intake, maxAnswerLength, type Evaluation } from '#domain/evaluation'
import { newInterview, type Brief, type Plan } from '#domain/interview'
import type { ModelStamp } from '#domain/models'
import {
  resemblesAny,
  type Difficulty,
  type Level,
  type Question,
  type QuestionType,
  type Topic,
} from '#domain/questions'
import { Refusal, type Actor } from '#ports'
import { answersEvaluated, questionsGenerated } from './limit-rules.ts'
import { policyForCall } from './model-policy.ts'
import type { Ports } from './ports.ts'
import { seedOf } from './start-interview.ts'

export type QuestionWish = {
  readonly type: QuestionType
  readonly topic: Topic
  readonly difficulty: Difficulty
  readonly level: Level
  readonly role: string | null
  /** Texts of questions that are not to be asked again, nor anything much like them. */
  readonly avoid: readonly string[]
}

export type Generated = { readonly question: Question; readonly stamp: ModelStamp }

/** Enough that every difficulty of a topic is among them. */
const bankSize = 80
/** For all that is tried, in milliseconds. */
const patienceMs = 45_000

/**
 * Written by the caller's own models, in their order, or taken from the bank. What is asked about, and how hard it is, the
 * bank decides either way. @throws {Refusal} `RATE_LIMITED`, `NO_QUESTIONS`
 */
export async function generateQuestion(ports: Ports, actor: Actor, wish: QuestionWish): Promise<Generated> {
  await ports.limits.take(questionsGenerated, actor.userId)
  const [brief, policy] = await Promise.all([briefFor(ports, actor, wish), policyForCall(ports, actor)])
  const { interviewer } = ports.players.of(policy, payerOf(actor))
  const signal = AbortSignal.timeout(patienceMs)
  const chosen = await interviewer.nextQuestion({ ...brief, models: policy }, newInterview(ports.clock.now()), {
    signal,
  })
  const question = chosen?.written ?? brief.bank.find(({ id }) => id === chosen?.bankId)
  if (!chosen || !question) throw new Refusal('NO_QUESTIONS')
  return { question, stamp: chosen.askedBy ?? fromTheBank }
}

export type EvaluationWish = {
  /** Of the bank, by its id, or in the caller's own words. */
  readonly question: string | GivenQuestion
  readonly answer: string
  readonly level: Level
}

export type GivenQuestion = Pick<Question, 'text' | 'type' | 'keyPoints' | 'referenceAnswer'> & {
  readonly topic: Topic | null
}

/** By the caller's own models, in their order, or by the built-in evaluator. @throws {Refusal} `RATE_LIMITED`, `NOT_FOUND`, `ANSWER_TOO_LONG` */
export async function evaluateOne(
  ports: Ports,
  actor: Actor,
  { question: asked, answer: text, level }: EvaluationWish,
): Promise<{ readonly answer: string; readonly evaluation: Evaluation }> {
  const answer = intake(text)
  if (answer.length > maxAnswerLength) throw new Refusal('ANSWER_TOO_LONG')
  await ports.limits.take(answersEvaluated, actor.userId)
  const question = typeof asked === 'string' ? await ports.questionBank.find(asked) : questionFrom(asked)
  if (!question) throw new Refusal('NOT_FOUND')
  const policy = await policyForCall(ports, actor)
  const { evaluator } = ports.players.of(policy, payerOf(actor))
  const assignment = { question, answer, outcome: 'answered', followUpOf: null, level, before: [] } as const
  return { answer, evaluation: await evaluator.evaluate(assignment, { signal: AbortSignal.timeout(patienceMs) }) }
}

function payerOf({ userId }: Actor) {
  return { ownerId: userId, interviewId: null }
}

/** An interview of one question, for an interviewer to begin. */
async function briefFor(ports: Ports, actor: Actor, wish: QuestionWish): Promise<Omit<Brief, 'models'>> {
  const { type, topic, difficulty, level, role, avoid } = wish
  const wanted = { resumeId: null, types: [type], topics: [topic], locale: actor.language, bankSize }
  const { bank, askedBefore, askedTexts, interviewsHeld } = await ports.interviews.prepare(actor.userId, wanted)
  const isLikeAvoided = resemblesAny(avoid)
  const fitting = bank.filter((question) => question.difficulty === difficulty && !isLikeAvoided(question.text))
  if (fitting.length === 0) throw new Refusal('NO_QUESTIONS')
  const interviewId = ports.ids.next()
  const plan: Plan = {
    title: '',
    type,
    role: role ?? 'software-engineer',
    level,
    topics: [topic],
    questionCount: 1,
    secondsPerAnswer: null,
    mode: 'practice',
    style: 'structured',
  }
  return {
    version: 1,
    interviewId,
    ownerId: actor.userId,
    plan,
    profile: null,
    bank: fitting,
    personal: [],
    challenges: [],
    warmUp: null,
    askedBefore,
    askedTexts: [...avoid, ...askedTexts],
    priors: [],
    held: interviewsHeld,
    locale: actor.language,
    seed: seedOf(interviewId),
    createdAt: ports.clock.now(),
  }
}

const fromTheBank: ModelStamp = {
  provider: 'built-in',
  model: 'bank',
  promptVersion: null,
  tokens: null,
  costMicroUsd: null,
  latencyMs: null,
  insteadOf: null,
}

function questionFrom({ text, type, topic, keyPoints, referenceAnswer }: GivenQuestion): Question {
  return {
    id: 'given',
    version: 1,
    type,
    topic: topic ?? defaultTopic[type],
    subcategory: type,
    tags: [],
    roles: [],
    difficulty: 'medium',
    timeLimitSeconds: 180,
    locale: 'en',
    text,
    clarification: text,
    keyPoints,
    referenceAnswer,
    followUps: [],
    hints: [],
    misconceptions: [],
    resources: [],
    active: true,
  }
}

/** For a question whose topic nobody named; no evaluation depends on it. */
const defaultTopic: Readonly<Record<QuestionType, Topic>> = {
  technical: 'algorithms',
  coding: 'algorithms',
  behavioral: 'behavioral',
  'system-design': 'system-design',
}
