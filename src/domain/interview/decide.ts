/**
 * The rules of the interview: state and input in, facts and effects out. Pure: no clock, no
 * network, no randomness. Whatever an input brings, the state it leads to is one we know.
 */
import { intake, maxAnswerLength, type Evaluation } from '#domain/evaluation'
import { apply } from './apply.ts'
import { leadTo } from './choose-lead.ts'
import { chooseQuestion } from './choose-question.ts'
import { spent } from './clock.ts'
import { keepsAnswerClock, nextDue, type Due } from './deadlines.ts'
import type { Fact } from './facts.ts'
import { leavesNextOpen } from './follow-up-step.ts'
import type { Effect, Input, InterviewRefusal } from './input.ts'
import {
  activePhase,
  exchangeOfAnswer,
  exchangesOf,
  isEvaluation,
  isOver,
  jobDeadlineMs,
  maxAttempts,
  openExchange,
  turnsBegun,
  type ChosenQuestion,
  type Interview,
  type Job,
  type Outcome,
} from './interview.ts'
import { judgeAnswer, notAssessed, questionOf } from './judge.ts'
import type { Brief } from './plan.ts'
import { isWrongWay } from './worth.ts'
import { unreachable } from './unreachable.ts'

export const maxFlagLength = 500
const activeEveryMs = 5_000

export type Draft = { readonly questionId: string; readonly text: string }

/** All a decision may look at. The draft is what the candidate had typed when time ran out. */
export type Situation = { readonly brief: Brief; readonly interview: Interview; readonly draft: Draft | null }

export type Decision = {
  readonly interview: Interview
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
  /** Time that passed still counts when the input itself is refused. */
  readonly refusal: InterviewRefusal | null
}

/** Lets time pass up to the input, then answers the input. */
export function decide(situation: Situation, input: Input): Decision {
  const course = new Course(situation)
  course.elapse(input.at)
  const refusal = course.take(input)
  return { interview: course.interview, facts: course.facts, effects: course.effects.filter(isStillWanted), refusal }

  /** Time may have moved on past a job that it started itself. */
  function isStillWanted({ job }: Effect): boolean {
    return course.interview.jobs.some(({ id, attempt }) => id === job.id && attempt === job.attempt)
  }
}

/** When the alarm must ring for time to bring what it brings; `null` when only a person can move the interview. */
export function nextAlarm({ brief, interview }: Pick<Situation, 'brief' | 'interview'>): number | null {
  return nextDue(interview, brief.plan)?.at ?? null
}

/** One decision in the making: facts are applied as they are found, so that every rule sees the present. */
class Course {
  interview: Interview
  readonly facts: Fact[] = []
  readonly effects: Effect[] = []
  readonly #brief: Brief
  readonly #draft: Draft | null

  constructor({ brief, interview, draft }: Situation) {
    this.#brief = brief
    this.#draft = draft
    this.interview = interview
  }

  elapse(at: number): void {
    for (let due = this.#nextDue(at); due; due = this.#nextDue(at)) this.#fallDue(due)
  }

  take(input: Input): InterviewRefusal | null {
    const { at } = input
    switch (input.type) {
      case 'tick':
        return null
      case 'arrive':
        if (!isOver(this.interview)) this.#add({ type: 'arrived', via: input.via, at })
        return null
      case 'leave':
        return this.#leave(at)
      case 'active':
        return this.#active(at)
      case 'begin':
        return this.#begin(at)
      case 'answer':
        return this.#answer(input.questionId, input.answerId, input.text, 'answered', at)
      case 'skip':
        return this.#answer(input.questionId, input.answerId, '', 'skipped', at)
      case 'continue':
        return this.#continue(at)
      case 'pause':
        return this.#pause(at)
      case 'hint':
        return this.#hint(at)
      case 'clarify':
        return this.#clarify(at)
      case 'evaluate-again':
        return this.#evaluateAgain(input.answerId, at)
      case 'dismiss-models':
        return this.#dismissModels(at)
      case 'flag':
        return this.#flag(input.answerId, input.reason, at)
      case 'extend':
        return this.#extend(at)
      case 'end':
        return this.#end(at)
      case 'evaluation-ready':
        return this.#evaluated(input.jobId, input.evaluation, at)
      case 'question-ready':
        return this.#questionReady(input.jobId, input.question, at)
      case 'job-failed':
        return this.#jobFailed(input.jobId, input.attempt, at)
      case 'models-away':
        return this.#modelsAway(input.jobId, input.attempt, at)
      default:
        return unreachable(input)
    }
  }

  #nextDue(at: number): Due | undefined {
    const due = nextDue(this.interview, this.#brief.plan)
    return due && due.at <= at ? due : undefined
  }

  #fallDue(due: Due): void {
    switch (due.type) {
      case 'fact':
        this.#add(due.fact)
        return
      case 'expired-answer':
        this.#expire(due.at)
        return
      case 'late-job':
        this.#jobFailed(due.job.id, due.job.attempt, due.at)
        return
      default:
        unreachable(due)
    }
  }

  #begin(at: number): InterviewRefusal | null {
    if (this.interview.phase.name !== 'idle') return isOver(this.interview) ? 'interview-over' : null
    this.#add({ type: 'begun', at })
    this.#startJob({ id: 'ask:0', kind: 'ask', attempt: 1, until: at + jobDeadlineMs }, at)
    return null
  }

  #answer(questionId: string, answerId: string, text: string, outcome: Outcome, at: number): InterviewRefusal | null {
    // Sent twice (a flaky network, a second tap): the stored result is the answer.
    const known = exchangeOfAnswer(this.interview, answerId)
    if (known) return known.questionId === questionId ? null : 'not-the-open-question'
    if (isOver(this.interview) || this.interview.endedAt !== null) return 'interview-over'
    const taken = intake(text)
    if (taken.length > maxAnswerLength) return 'answer-too-long'
    const open = openExchange(this.interview)
    if (open?.questionId !== questionId) return 'not-the-open-question'

    this.#wake(at)
    // An API client answers straight from the feedback: its time counts from when it got the question.
    const direct = this.interview.phase.name === 'feedback'
    if (direct) this.#add({ type: 'continued', at })
    const { phase } = this.interview
    if (phase.name !== 'listening') return 'not-now'
    this.#close(questionId, answerId, taken, outcome, direct ? at - open.askedAt : spent(phase.clock, at), at)
    return null
  }

  /** Time is up: what was typed so far counts as the answer. */
  #expire(at: number): void {
    const { phase } = this.interview
    if (phase.name !== 'listening') return
    const { questionId } = phase
    const text = this.#draft?.questionId === questionId ? intake(this.#draft.text).slice(0, maxAnswerLength) : ''
    const answerId = `expired:${questionId.replace('/', ':')}`
    this.#close(questionId, answerId, text, 'timed-out', spent(phase.clock, at), at)
  }

  #close(questionId: string, answerId: string, text: string, outcome: Outcome, takenMs: number, at: number): void {
    const { secondsPerAnswer } = this.#brief.plan
    const responseMs = secondsPerAnswer === null ? takenMs : Math.min(takenMs, secondsPerAnswer * 1000)
    this.#add({ type: 'answered', questionId, answerId, text, outcome, responseMs, at })
    // A warm-up is not evaluated at all: it is there to find one's voice.
    if (exchangeOfAnswer(this.interview, answerId)?.kind === 'warm-up') {
      this.#goOn(at)
      return
    }
    const until = at + jobDeadlineMs
    this.#startJob({ id: `evaluate:${answerId}`, kind: 'evaluate', answerId, attempt: 1, until }, at)
  }

  #continue(at: number): InterviewRefusal | null {
    const { phase } = this.interview
    if (isOver(this.interview)) return 'interview-over'
    if (phase.name === 'paused' || phase.name === 'abandoned') {
      if (phase.name === 'paused' && phase.reason === 'time') this.#add({ type: 'extended', at })
      this.#wake(at)
      return null
    }
    if (phase.name === 'feedback') this.#goOn(at)
    return null
  }

  #pause(at: number): InterviewRefusal | null {
    const { phase } = this.interview
    if (isOver(this.interview) || this.interview.endedAt !== null) return 'interview-over'
    if (phase.name === 'paused') return null
    if (phase.name === 'idle') return 'not-now'
    this.#add({ type: 'paused', reason: 'candidate', at })
    return null
  }

  #hint(at: number): InterviewRefusal | null {
    const open = openExchange(this.interview)
    if (this.#brief.plan.mode !== 'practice' || !open || !this.#isListening()) return 'not-now'
    if (open.hintsShown >= (questionOf(this.#brief, open)?.hints.length ?? 0)) return 'no-more-hints'
    this.#add({ type: 'active', at })
    this.#add({ type: 'hinted', questionId: open.questionId, at })
    return null
  }

  #clarify(at: number): InterviewRefusal | null {
    const open = openExchange(this.interview)
    if (!open || !this.#isListening()) return 'not-now'
    this.#add({ type: 'active', at })
    if (!open.clarified) this.#add({ type: 'clarified', questionId: open.questionId, at })
    return null
  }

  /** Only where somebody stood in for a model; whatever comes of it, the answer keeps an evaluation. */
  #evaluateAgain(answerId: string, at: number): InterviewRefusal | null {
    if (isOver(this.interview)) return 'interview-over'
    const evaluation = exchangeOfAnswer(this.interview, answerId)?.evaluation
    if (!evaluation?.stamp.insteadOf || this.interview.withoutModels) return 'not-now'
    const id = `again:${answerId}`
    if (this.interview.jobs.some((job) => job.id === id)) return null
    this.#startJob({ id, kind: 'evaluate-again', answerId, attempt: 1, until: at + jobDeadlineMs }, at)
    return null
  }

  #dismissModels(at: number): InterviewRefusal | null {
    if (isOver(this.interview)) return 'interview-over'
    if (!this.interview.withoutModels) this.#add({ type: 'models-dismissed', at })
    this.#wake(at)
    this.#resumeJobs(at)
    return null
  }

  /** Nobody needs to know more often than this, and every sign of life that is logged stays for good. */
  #active(at: number): null {
    const { activeAt, idleWarned } = this.interview.presence
    const isNews = idleWarned || at - activeAt >= activeEveryMs
    if (isNews && !isOver(this.interview)) this.#add({ type: 'active', at })
    return null
  }

  #flag(answerId: string, reason: string, at: number): InterviewRefusal | null {
    if (reason.length > maxFlagLength) return 'answer-too-long'
    const exchange = exchangeOfAnswer(this.interview, answerId)
    if (!exchange?.evaluation) return 'not-now'
    if (exchange.flag === reason) return null
    this.#add({ type: 'flagged', answerId, reason, at })
    return null
  }

  #extend(at: number): InterviewRefusal | null {
    if (isOver(this.interview)) return 'interview-over'
    this.#add({ type: 'extended', at })
    return null
  }

  #end(at: number): InterviewRefusal | null {
    if (isOver(this.interview)) return null
    if (this.interview.phase.name === 'idle') {
      this.#add({ type: 'cancelled', at })
      return null
    }
    if (this.interview.endedAt === null) this.#add({ type: 'ended', at })
    this.#resumeJobs(at)
    this.#completeWhenEvaluated(at)
    return null
  }

  #leave(at: number): null {
    if (isOver(this.interview)) return null
    const answerClockRuns = keepsAnswerClock(this.interview.phase.name, this.#brief.plan)
    this.#add({ type: 'left', answerClockRuns, at })
    return null
  }

  /** `null`: nobody could evaluate the answer, which is our failure and never costs the candidate. */
  #evaluated(jobId: string, evaluation: Evaluation | null, at: number): null {
    const job = this.interview.jobs.find(({ id }) => id === jobId)
    if (job?.kind === 'evaluate-again') return this.#evaluatedAgain(job, evaluation, at)
    if (job?.kind !== 'evaluate') return null // a late result for a job that is over
    this.#add({
      type: 'evaluated',
      answerId: job.answerId,
      jobId,
      evaluation: evaluation ?? notAssessed(this.#brief),
      at,
    })
    if (this.interview.endedAt !== null) this.#completeWhenEvaluated(at)
    else if (this.#brief.plan.mode === 'realistic') this.#goOn(at)
    else this.#ask(at)
    return null
  }

  #evaluatedAgain({ id, answerId }: Job & { kind: 'evaluate-again' }, better: Evaluation | null, at: number): null {
    const evaluation = better ?? exchangeOfAnswer(this.interview, answerId)?.evaluation ?? notAssessed(this.#brief)
    this.#add({ type: 'evaluated-again', answerId, jobId: id, evaluation, at })
    if (this.interview.endedAt !== null) this.#completeWhenEvaluated(at)
    return null
  }

  #questionReady(jobId: string, question: ChosenQuestion | null, at: number): null {
    const job = this.interview.jobs.find(({ id }) => id === jobId)
    if (job?.kind === 'prepare') return this.#prepared(jobId, question, at)
    if (job?.kind !== 'ask' || this.interview.endedAt !== null) return null
    if (question === null) {
      this.#add({ type: 'ended', at })
      this.#completeWhenEvaluated(at)
      return null
    }
    if (!this.#mayAsk(question)) return this.#jobFailed(jobId, job.attempt, at)
    this.#put(question, at)
    return null
  }

  /** Somebody may be waiting for it already. */
  #prepared(jobId: string, question: ChosenQuestion | null, at: number): null {
    this.#add({ type: 'prepared', jobId, question, at })
    const phase = activePhase(this.interview)?.name
    if (phase === 'question' || phase === 'feedback') this.#ask(at)
    return null
  }

  #put(question: ChosenQuestion, at: number): void {
    this.#add({ type: 'asked', question, lead: leadTo(question, this.#brief, this.interview), at })
    if (this.#brief.models.access.length === 0 || !leavesNextOpen(this.#brief, this.interview)) return
    const id = `prepare:${String(exchangesOf(this.interview).length)}`
    this.#startJob({ id, kind: 'prepare', attempt: 1, until: at + jobDeadlineMs }, at)
  }

  /** Tried five times, then the part of the interviewer or evaluator that cannot fail takes over. */
  #jobFailed(jobId: string, attempt: number, at: number): null {
    const job = this.interview.jobs.find((each) => each.id === jobId && each.attempt === attempt)
    if (!job) return null
    // What is only prepared can still be asked for in time.
    if (job.attempt < maxAttempts && job.kind !== 'prepare') {
      this.#startJob({ ...job, attempt: job.attempt + 1, until: at + jobDeadlineMs }, at)
      return null
    }
    switch (job.kind) {
      case 'ask':
        return this.#questionReady(jobId, chooseQuestion(this.#brief, this.interview), at)
      case 'prepare':
        return this.#questionReady(jobId, null, at)
      case 'evaluate':
      case 'evaluate-again':
        return this.#evaluated(jobId, null, at)
      default:
        return unreachable(job)
    }
  }

  /** What can wait waits until the candidate goes on; an interview that has ended waits for nobody. */
  #modelsAway(jobId: string, attempt: number, at: number): null {
    const job = this.interview.jobs.find((each) => each.id === jobId && each.attempt === attempt)
    if (!job) return null
    if (job.kind === 'prepare') return this.#questionReady(jobId, null, at)
    if (job.kind === 'evaluate-again') return this.#evaluated(jobId, null, at)
    if (this.interview.endedAt !== null) return this.#evaluated(jobId, this.#builtInEvaluation(job), at)
    this.#add({ type: 'job-held', jobId, at })
    // Feedback is read in peace: the interview waits when the candidate goes on from it.
    const isWaiting = activePhase(this.interview)?.name !== 'feedback' && this.interview.phase.name !== 'abandoned'
    if (isWaiting) this.#add({ type: 'paused', reason: 'models', at })
    return null
  }

  #builtInEvaluation(job: Job): Evaluation | null {
    const exchange = job.kind === 'evaluate' ? exchangeOfAnswer(this.interview, job.answerId) : undefined
    return exchange ? judgeAnswer(this.#brief, this.interview, exchange) : null
  }

  #resumeJobs(at: number): void {
    for (const job of this.interview.jobs) {
      if (job.until === null) this.#startJob({ ...job, attempt: 1, until: at + jobDeadlineMs }, at)
    }
  }

  #goOn(at: number): void {
    this.#add({ type: 'continued', at })
    this.#resumeJobs(at)
    if (activePhase(this.interview)?.name === 'question') this.#ask(at)
  }

  #ask(at: number): void {
    const isComing = this.interview.jobs.some(({ kind }) => kind === 'ask' || kind === 'prepare')
    if (openExchange(this.interview) || isComing || this.interview.endedAt !== null) return
    const { prepared } = this.interview
    if (prepared && this.#mayAsk(prepared) && !isWrongWay(this.interview.turns, prepared.difficulty)) {
      this.#put(prepared, at)
      return
    }
    const id = `ask:${String(exchangesOf(this.interview).length)}`
    this.#startJob({ id, kind: 'ask', attempt: 1, until: at + jobDeadlineMs }, at)
  }

  #completeWhenEvaluated(at: number): void {
    if (!this.interview.jobs.some(isEvaluation)) this.#add({ type: 'completed', at })
  }

  #wake(at: number): void {
    const { name } = this.interview.phase
    if (name !== 'paused' && name !== 'abandoned') return
    this.#add({ type: 'resumed', at })
    this.#resumeJobs(at)
  }

  #mayAsk(question: ChosenQuestion): boolean {
    const fresh = !exchangesOf(this.interview).some(({ questionId }) => questionId === question.questionId)
    const inPlan = question.kind !== 'main' || turnsBegun(this.interview) < this.#brief.plan.questionCount
    return fresh && inPlan && openExchange(this.interview) === undefined
  }

  #isListening(): boolean {
    return this.interview.phase.name === 'listening'
  }

  #startJob(job: Job, at: number): void {
    this.#add({ type: 'job-started', job, at })
    this.effects.push({ type: 'perform', job })
  }

  #add(fact: Fact): void {
    this.facts.push(fact)
    this.interview = apply(this.interview, fact)
  }
}
