/**
 * What somebody in the room may see now. Nothing leaves early: no key point or reference
 * answer of an open question, no hint that was not asked for, no score of a realistic interview.
 */
import type { Evaluation } from '#domain/evaluation'
import type { ModelChoice, ModelProvider, ModelStamp, WhenAway } from '#domain/models'
import type { Difficulty, Topic } from '#domain/questions'
import { reaches, spent } from './clock.ts'
import type { Draft, Situation } from './decide.ts'
import {
  activePhase,
  exchangesOf,
  idlePauseMs,
  openExchange,
  questionsAnswered,
  turnsBegun,
  type Exchange,
  type ExchangeKind,
  type Outcome,
  type PauseReason,
  type Phase,
  type Turn,
  type Why,
} from './interview.ts'
import { questionOf } from './judge.ts'
import type { Lead } from './lead.ts'
import type { Plan } from './plan.ts'
import { unreachable } from './unreachable.ts'

export const roomRoles = ['candidate', 'observer'] as const
export type RoomRole = (typeof roomRoles)[number]

export const statuses = ['scheduled', 'in-progress', 'paused', 'completed', 'cancelled', 'abandoned'] as const
export type Status = (typeof statuses)[number]

export type QuestionView = {
  readonly id: string
  readonly turn: number
  readonly kind: ExchangeKind
  readonly lead: Lead | null
  readonly text: string
  readonly topic: Topic
  readonly difficulty: Difficulty
  readonly why: Why
  readonly askedBy: ModelStamp | null
  /** Hints asked for so far, and how many are left. */
  readonly hints: readonly string[]
  readonly hintsLeft: number
  /** The question in other words, once asked for. */
  readonly clarification: string | null
}

export type ExchangeView = {
  readonly questionId: string
  readonly turn: number
  readonly kind: ExchangeKind
  readonly text: string
  readonly topic: Topic
  readonly difficulty: Difficulty
  readonly why: Why
  readonly askedBy: ModelStamp | null
  readonly answerId: string
  readonly answer: string
  readonly outcome: Outcome
  readonly responseMs: number
  /** `null` in a realistic interview until it is over, and for what is not scored. */
  readonly evaluation: Evaluation | null
  /** The reference answer, once the turn is closed and nothing can be given away. */
  readonly modelAnswer: string | null
  readonly flag: string | null
}

export type View = {
  readonly seq: number
  readonly interviewId: string
  readonly status: Status
  readonly phase: Phase['name']
  readonly pausedBecause: PauseReason | null
  readonly plan: Plan
  readonly progress: { readonly turn: number; readonly of: number; readonly answered: number }
  readonly question: QuestionView | null
  /** The answer whose feedback is on the table, in practice. */
  readonly feedback: ExchangeView | null
  readonly history: readonly ExchangeView[]
  /** Time left for this answer; `null` without a limit. Milliseconds, true at the moment of sending. */
  readonly remainingMs: number | null
  /** Whether the clock runs, so that a page may count down by itself. */
  readonly clockRuns: boolean
  readonly totalRemainingMs: number
  /** Set when the room will pause for want of a sign of life, in milliseconds from now. */
  readonly idlePauseInMs: number | null
  readonly draft: Draft | null
  /** Who asks and evaluates beside the built-in parts; `null`: nobody. */
  readonly models: ModelsView | null
}

export type ModelsView = {
  readonly access: readonly { readonly provider: ModelProvider; readonly models: ModelChoice }[]
  readonly whenAway: WhenAway
  /** What the questions and evaluations of this interview cost so far, as far as prices are known. */
  readonly spentMicroUsd: number
  readonly capMicroUsd: number | null
}

export function viewFor(role: RoomRole, situation: Situation, at: number): View {
  const { brief, interview, draft } = situation
  const { phase, presence } = interview
  const exchanges = interview.turns.flatMap((turn) => turn.exchanges.map((exchange) => ({ turn, exchange })))
  const history = exchanges.flatMap(({ turn, exchange }) => exchangeView(situation, turn, exchange))
  const active = activePhase(interview)
  const listening = active?.name === 'listening' ? active : undefined
  const limitMs = brief.plan.secondsPerAnswer === null ? null : brief.plan.secondsPerAnswer * 1000
  const open = openExchange(interview)
  return {
    seq: interview.seq,
    interviewId: brief.interviewId,
    status: statusOf(situation),
    phase: phase.name,
    pausedBecause: phase.name === 'paused' ? phase.reason : null,
    plan: brief.plan,
    progress: { turn: turnsBegun(interview), of: brief.plan.questionCount, answered: questionsAnswered(interview) },
    question: interview.endedAt === null ? questionView(situation) : null,
    feedback: feedbackOf(situation, history),
    history,
    remainingMs: limitMs === null ? null : Math.max(0, limitMs - (listening ? spent(listening.clock, at) : 0)),
    clockRuns: listening !== undefined && reaches(listening.clock, 0) !== null,
    totalRemainingMs: Math.max(0, interview.limitMs - spent(interview.clock, at)),
    idlePauseInMs: presence.idleWarned ? Math.max(0, presence.activeAt + idlePauseMs - at) : null,
    models: modelsView(situation),
    draft: role === 'candidate' && draft?.questionId === open?.questionId ? draft : null,
  }
}

function modelsView({ brief, interview }: Situation): ModelsView | null {
  const { access, whenAway, interviewCapMicroUsd } = brief.models
  if (access.length === 0 || interview.withoutModels) return null
  return {
    access: access.map(({ provider, models }) => ({ provider, models })),
    whenAway,
    spentMicroUsd: spentOn(exchangesOf(interview)),
    capMicroUsd: interviewCapMicroUsd,
  }
}

/** What models cost for these, as far as prices are known, in millionths of a US dollar. */
export function spentOn(exchanges: readonly Pick<Exchange, 'askedBy' | 'evaluation'>[]): number {
  const stamps = exchanges.flatMap(({ askedBy, evaluation }) => [askedBy ?? [], evaluation?.stamp ?? []].flat())
  return stamps.reduce((sum, { costMicroUsd }) => sum + (costMicroUsd ?? 0), 0)
}

export function statusOf({ interview: { phase } }: Pick<Situation, 'interview'>): Status {
  switch (phase.name) {
    case 'idle':
      return 'scheduled'
    case 'question':
    case 'listening':
    case 'processing':
    case 'feedback':
      return 'in-progress'
    case 'paused':
    case 'completed':
    case 'cancelled':
    case 'abandoned':
      return phase.name
    default:
      return unreachable(phase)
  }
}

function questionView({ brief, interview }: Situation): QuestionView | null {
  const turn = interview.turns.at(-1)
  const open = openExchange(interview)
  const question = open && questionOf(brief, open)
  if (!turn || !open || !question) return null
  // A follow-up for a key point is clarified by what it follows; a challenge brings other words of its own.
  const clarification = open.keyPointId === null ? question.clarification : question.text
  return {
    id: open.questionId,
    turn: turn.number,
    kind: open.kind,
    lead: open.lead,
    text: open.text,
    topic: turn.topic,
    difficulty: turn.difficulty,
    why: whyTold(open.why, { brief, interview }, turn),
    askedBy: open.askedBy,
    hints: question.hints.slice(0, open.hintsShown),
    hintsLeft: brief.plan.mode === 'practice' ? question.hints.length - open.hintsShown : 0,
    clarification: open.clarified ? clarification : null,
  }
}

function exchangeView({ brief, interview }: Situation, turn: Turn, exchange: Exchange): ExchangeView[] {
  const { answer, questionId, kind, text, why, evaluation, flag } = exchange
  if (!answer) return []
  const told = brief.plan.mode === 'practice' || interview.phase.name === 'completed'
  // The last turn may still be followed up: its model answer would give the follow-up away.
  const turnIsClosed = interview.phase.name === 'completed' || turn !== interview.turns.at(-1)
  const view: ExchangeView = {
    questionId,
    turn: turn.number,
    kind,
    text,
    topic: turn.topic,
    difficulty: turn.difficulty,
    why: whyTold(why, { brief, interview }, turn),
    askedBy: exchange.askedBy,
    answerId: answer.answerId,
    answer: answer.text,
    outcome: answer.outcome,
    responseMs: answer.responseMs,
    evaluation: told ? evaluation : null,
    modelAnswer:
      told && turnIsClosed && kind !== 'warm-up' ? (questionOf(brief, exchange)?.referenceAnswer ?? null) : null,
    flag,
  }
  return [view]
}

/** In a realistic interview even the reason for a question would tell how the last answer went. */
function whyTold(why: Why, { brief, interview }: Pick<Situation, 'brief' | 'interview'>, { topic }: Turn): Why {
  if (brief.plan.mode === 'practice' || interview.phase.name === 'completed') return why
  switch (why.code) {
    case 'harder':
    case 'easier':
    case 'missing-point':
    case 'vague-point':
    case 'challenge':
    case 'own-words':
      return { code: 'topic', topic }
    case 'warm-up':
    case 'opening':
    case 'resume':
    case 'resume-line':
    case 'role':
    case 'topic':
      return why
    default:
      return unreachable(why)
  }
}

function feedbackOf({ brief, interview }: Situation, history: readonly ExchangeView[]): ExchangeView | null {
  if (brief.plan.mode !== 'practice') return null
  const active = activePhase(interview)
  if (active?.name === 'feedback') return history.find(({ answerId }) => answerId === active.answerId) ?? null
  const last = history.at(-1)
  return interview.phase.name === 'completed' && last?.evaluation ? last : null
}
