/**
 * From the evaluations of an interview to a report worth acting on. Every number follows from
 * the levels of the single answers, and stands beside how much of the interview it covers.
 */
import type { Evaluation } from '#domain/evaluation'
import {
  abilityShown,
  observationsOf,
  questionsAnswered,
  turnResult,
  viewFor,
  type Brief,
  type Interview,
  type Turn,
} from '#domain/interview'
import { mean, meanPoints, stampsOf } from './means.ts'
import { nextSteps } from './next-steps.ts'
import type { CriterionSummary, Finding, Report, TopicSummary, TurnSummary, Verdict } from './summary.ts'
import { trendOf } from './trend.ts'

const mostFindings = 5

/** `at` is the moment of writing, in epoch milliseconds; a report written before the end is partial. */
export function reportOf(brief: Brief, interview: Interview, at: number): Report {
  // Seen as at the end: in a report nothing is held back any more.
  const ended: Interview = { ...interview, phase: { name: 'completed' } }
  const { history } = viewFor('candidate', { brief, interview: ended, draft: null }, at)
  const scored = answeredTurns(interview)
  const turns = scored.map((turn) => ({
    number: turn.number,
    topic: turn.topic,
    difficulty: turn.difficulty,
    points: turnResult(turn).points,
    exchanges: history.filter((exchange) => exchange.turn === turn.number),
  }))
  const evaluations = scored.flatMap((turn) => turn.exchanges.flatMap(({ evaluation }) => evaluation ?? []))
  const points = meanPoints(turns.flatMap((turn) => turn.points ?? []))
  return {
    version: 1,
    interviewId: brief.interviewId,
    plan: brief.plan,
    partial: interview.phase.name !== 'completed' || turns.length < brief.plan.questionCount,
    startedAt: interview.startedAt,
    endedAt: interview.endedAt,
    verdict: verdictOf(points),
    points,
    coverage: {
      planned: brief.plan.questionCount,
      answered: questionsAnswered(interview),
      assessed: scored.filter((turn) => turnResult(turn).points !== null && isAnswered(turn)).length,
    },
    criteria: criteriaOf(evaluations),
    topics: topicsOf(brief, interview),
    turns,
    strengths: findings(turns, 'covered').slice(0, mostFindings),
    weaknesses: findings(turns, 'missing').slice(0, mostFindings),
    trend: trendOf(turns.flatMap((turn) => turn.points ?? [])),
    nextSteps: nextSteps(brief, turns),
    time: {
      totalMs: interview.clock.spentMs,
      medianResponseMs: median(turns.flatMap((turn) => turn.exchanges.map(({ responseMs }) => responseMs))),
    },
    stamps: stampsOf(evaluations),
  }
}

function verdictOf(points: number | null): Verdict {
  if (points === null) return 'not-assessed'
  if (points >= 80) return 'strong'
  if (points >= 60) return 'good'
  return points >= 35 ? 'partial' : 'weak'
}

/** Scored turns that got a reaction; a question left open by an early end belongs to no report. */
function answeredTurns({ turns }: Interview): readonly Turn[] {
  return turns.filter(({ number, exchanges }) => number > 0 && exchanges[0]?.answer)
}

function isAnswered({ exchanges }: Turn): boolean {
  return (exchanges[0]?.answer?.text ?? '') !== ''
}

function criteriaOf(evaluations: readonly Evaluation[]): CriterionSummary[] {
  const results = evaluations.flatMap(({ criteria }) => criteria)
  return unique(results.map(({ name }) => name)).map((name) => {
    const of = results.filter((result) => result.name === name)
    const levels = of.flatMap(({ level }) => level ?? [])
    const points = meanPoints(levels.map((level) => level * 20))
    return { name, weight: meanWeight(of.map(({ weight }) => weight)), points, answers: levels.length }
  })
}

function topicsOf(brief: Brief, interview: Interview): TopicSummary[] {
  const scored = answeredTurns(interview)
  return unique(scored.map(({ topic }) => topic)).map((topic) => {
    const turns = scored.filter((turn) => turn.topic === topic)
    const observations = observationsOf(turns)
    return {
      topic,
      points: meanPoints(observations.map(({ points }) => points)),
      questions: turns.length,
      ability: abilityShown(brief, scored, topic),
    }
  })
}

function findings(turns: readonly TurnSummary[], kind: 'covered' | 'missing'): Finding[] {
  const found = turns.flatMap((turn) =>
    turn.exchanges
      .filter((exchange) => exchange.kind === 'main')
      .flatMap(({ evaluation }) => evaluation?.keyPoints ?? [])
      .filter(({ status }) => (kind === 'covered' ? status === 'covered' : status !== 'covered'))
      .map((point) => ({ turn, point })),
  )
  found.sort((a, b) => Number(b.point.essential) - Number(a.point.essential))
  return found.map(({ turn, point }) => ({
    turn: turn.number,
    topic: turn.topic,
    point: point.text,
    quote: point.evidence?.quote ?? null,
  }))
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

/** To a tenth of a percent, so that equal weights stay equal in print. */
function meanWeight(weights: readonly number[]): number {
  return Math.round(mean(weights) * 1000) / 1000
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
