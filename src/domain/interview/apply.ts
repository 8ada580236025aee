/**
 * What each fact does to the state. Total and without choice: whatever was logged applies,
 * in every later release. Decisions are made in `decide.ts`, never here.
 */
import { start, stop } from './clock.ts'
import type { Fact } from './facts.ts'
import type { Lead } from './lead.ts'
import {
  activePhase,
  callPresenceMs,
  extensionMs,
  isPresent,
  openExchange,
  type ActivePhase,
  type ChosenQuestion,
  type Exchange,
  isEvaluation,
  type Interview,
} from './interview.ts'
import { unreachable } from './unreachable.ts'

export function apply(interview: Interview, fact: Fact): Interview {
  return { ...changed(interview, fact), seq: interview.seq + 1 }
}

/** Replays a log. */
export function applyAll(interview: Interview, facts: readonly Fact[]): Interview {
  return facts.reduce(apply, interview)
}

function changed(interview: Interview, fact: Fact): Interview {
  switch (fact.type) {
    case 'begun':
      return enter(touched({ ...interview, startedAt: fact.at }, fact.at), { name: 'question' }, fact.at)
    case 'arrived':
      return arrived(interview, fact.via, fact.at)
    case 'left':
      return left(interview, fact.answerClockRuns, fact.at)
    case 'active':
      return touched(interview, fact.at)
    case 'idle-warned':
      return { ...interview, presence: { ...interview.presence, idleWarned: true } }
    case 'job-started': {
      const others = interview.jobs.filter((job) => job.id !== fact.job.id)
      return { ...interview, jobs: [...others, fact.job] }
    }
    case 'asked':
      return asked(interview, fact.question, fact.lead, fact.at)
    case 'hinted':
      return exchangeChanged(interview, fact.questionId, ({ hintsShown }) => ({ hintsShown: hintsShown + 1 }))
    case 'clarified':
      return exchangeChanged(interview, fact.questionId, () => ({ clarified: true }))
    case 'answered': {
      const { answerId, text, outcome, responseMs } = fact
      const given = exchangeChanged(interview, fact.questionId, () => ({
        answer: { answerId, text, outcome, responseMs },
      }))
      return proceed(touched(given, fact.at), { name: 'processing' }, fact.at)
    }
    case 'evaluated': {
      const done = withoutJob(interview, fact.jobId)
      const turns = mapExchanges(done, (exchange) =>
        exchange.answer?.answerId === fact.answerId ? { ...exchange, evaluation: fact.evaluation } : exchange,
      )
      return proceed({ ...done, turns }, { name: 'feedback', answerId: fact.answerId }, fact.at)
    }
    case 'evaluated-again':
      return {
        ...withoutJob(interview, fact.jobId),
        turns: mapExchanges(interview, (exchange) =>
          exchange.answer?.answerId === fact.answerId ? { ...exchange, evaluation: fact.evaluation } : exchange,
        ),
      }
    case 'prepared':
      return { ...withoutJob(interview, fact.jobId), prepared: fact.question }
    case 'job-held':
      return {
        ...interview,
        jobs: interview.jobs.map((job) => (job.id === fact.jobId ? { ...job, until: null } : job)),
      }
    case 'models-dismissed':
      return { ...interview, withoutModels: true }
    case 'flagged': {
      const turns = mapExchanges(interview, (exchange) =>
        exchange.answer?.answerId === fact.answerId ? { ...exchange, flag: fact.reason } : exchange,
      )
      return { ...interview, turns }
    }
    case 'continued':
      return listen(interview, fact.at)
    case 'paused': {
      const resume = activePhase(stopped(interview, fact.at))
      return resume
        ? { ...stopped(interview, fact.at), phase: { name: 'paused', reason: fact.reason, resume } }
        : interview
    }
    case 'resumed': {
      const { phase } = interview
      if (phase.name !== 'paused' && phase.name !== 'abandoned') return interview
      return enter(touched(interview, fact.at), phase.resume, fact.at)
    }
    case 'extended':
      return { ...interview, limitMs: interview.limitMs + extensionMs }
    case 'abandoned': {
      const resume = activePhase(stopped(interview, fact.at))
      return resume ? { ...stopped(interview, fact.at), phase: { name: 'abandoned', resume } } : interview
    }
    case 'ended':
      return {
        ...stopped(interview, fact.at),
        phase: { name: 'processing' },
        jobs: interview.jobs.filter(isEvaluation),
        endedAt: fact.at,
      }
    case 'completed':
      return { ...stopped(interview, fact.at), phase: { name: 'completed' }, jobs: [] }
    case 'cancelled':
      return { ...stopped(interview, fact.at), phase: { name: 'cancelled' }, endedAt: fact.at, jobs: [] }
    default:
      return unreachable(fact)
  }
}

function arrived(interview: Interview, via: 'socket' | 'call', at: number): Interview {
  const { presence } = interview
  const seen =
    via === 'socket'
      ? { ...presence, socket: true, seenAt: at }
      : { ...presence, callUntil: at + callPresenceMs, seenAt: at }
  // Coming back is a sign of life of its own: nobody is told to be idle for the time they were away.
  const back = isPresent(interview) ? seen : { ...seen, activeAt: at, idleWarned: false }
  return running({ ...interview, presence: back }, at)
}

function left(interview: Interview, answerClockRuns: boolean, at: number): Interview {
  const gone = { ...interview, presence: { ...interview.presence, socket: false, callUntil: null, seenAt: at } }
  return answerClockRuns ? { ...gone, clock: stop(gone.clock, at) } : stopped(gone, at)
}

/** Who does something is seen doing it. */
function touched(interview: Interview, at: number): Interview {
  return { ...interview, presence: { ...interview.presence, activeAt: at, seenAt: at, idleWarned: false } }
}

function asked(interview: Interview, question: ChosenQuestion, lead: Lead | null, at: number): Interview {
  const exchange: Exchange = {
    questionId: question.questionId,
    kind: question.kind,
    lead,
    text: question.text,
    why: question.why,
    written: question.written,
    askedBy: question.askedBy,
    askedAt: at,
    keyPointId: question.keyPointId,
    answer: null,
    evaluation: null,
    hintsShown: 0,
    clarified: false,
    flag: null,
  }
  const turns =
    question.kind === 'follow-up'
      ? interview.turns.map((turn, index) =>
          index === interview.turns.length - 1 ? { ...turn, exchanges: [...turn.exchanges, exchange] } : turn,
        )
      : [...interview.turns, newTurn(interview, question, exchange)]
  const jobs = interview.jobs.filter(isEvaluation)
  const next = { ...interview, turns, jobs, prepared: null }
  // Feedback stays on screen until the candidate goes on; anywhere else the question is heard at once.
  return activePhase(interview)?.name === 'question' ? listen(next, at) : next
}

function newTurn(interview: Interview, question: ChosenQuestion, exchange: Exchange) {
  const begun = interview.turns.filter((turn) => turn.number > 0).length
  return {
    number: question.kind === 'warm-up' ? 0 : begun + 1,
    bankId: question.bankId,
    topic: question.topic,
    difficulty: question.difficulty,
    exchanges: [exchange],
  }
}

function listen(interview: Interview, at: number): Interview {
  const open = openExchange(interview)
  if (!open) return proceed(interview, { name: 'question' }, at)
  const clock = { spentMs: 0, since: null }
  return proceed(touched(interview, at), { name: 'listening', questionId: open.questionId, clock }, at)
}

/** Moves on; under a pause it is what the interview will resume with, and an ended interview only waits. */
function proceed(interview: Interview, phase: ActivePhase, at: number): Interview {
  const { phase: current, endedAt } = interview
  if (endedAt !== null) return interview
  if (current.name === 'paused' || current.name === 'abandoned') {
    return { ...interview, phase: { ...current, resume: phase } }
  }
  return enter(interview, phase, at)
}

/** Enters a phase with every clock as presence demands. */
function enter(interview: Interview, phase: ActivePhase, at: number): Interview {
  return running({ ...interview, phase }, at)
}

function running(interview: Interview, at: number): Interview {
  const { phase } = interview
  const active = activePhase(interview)
  if (active !== phase || !isPresent(interview)) return interview
  const clock = start(interview.clock, at)
  return phase.name === 'listening'
    ? { ...interview, clock, phase: { ...phase, clock: start(phase.clock, at) } }
    : { ...interview, clock }
}

function stopped(interview: Interview, at: number): Interview {
  const { phase } = interview
  const clock = stop(interview.clock, at)
  return phase.name === 'listening'
    ? { ...interview, clock, phase: { ...phase, clock: stop(phase.clock, at) } }
    : { ...interview, clock }
}

function withoutJob(interview: Interview, jobId: string): Interview {
  return { ...interview, jobs: interview.jobs.filter((job) => job.id !== jobId) }
}

function exchangeChanged(
  interview: Interview,
  questionId: string,
  change: (exchange: Exchange) => Partial<Exchange>,
): Interview {
  const turns = mapExchanges(interview, (exchange) =>
    exchange.questionId === questionId ? { ...exchange, ...change(exchange) } : exchange,
  )
  return { ...interview, turns }
}

function mapExchanges(interview: Interview, change: (exchange: Exchange) => Exchange): Interview['turns'] {
  return interview.turns.map((turn) => ({ ...turn, exchanges: turn.exchanges.map(change) }))
}
