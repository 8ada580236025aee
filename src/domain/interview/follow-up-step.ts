/** Whether the answer of the last turn calls for another question about it: the decision, not the wording. */
import type { Evidence, KeyPointResult } from '#domain/evaluation'
import { fraction } from './chance.ts'
import { turnsBegun, type Exchange, type Interview, type Turn } from './interview.ts'
import type { Brief, Style } from './plan.ts'

export type FollowUpStep =
  /** Key points left open, in the order in which to ask about them; never empty. */
  | { readonly kind: 'probe'; readonly turn: Turn; readonly open: readonly KeyPointResult[] }
  /** `quote`: the best of the answer, if one thing of it can be quoted. */
  | { readonly kind: 'challenge'; readonly turn: Turn; readonly quote: string | null }

const followUpsPerTurn: Readonly<Record<Style, number>> = { structured: 2, conversational: 2, speed: 0, 'deep-dive': 3 }

/** An answer this good is not probed further; it may be challenged instead, in so many turns of ten. */
const goodEnough = 80
const challengesInTen: Readonly<Record<Style, number>> = { structured: 4, conversational: 6, speed: 0, 'deep-dive': 10 }

/** A key point that was missing or vague is asked for, a strong answer challenged; a declined probe is never repeated. */
export function followUpStep(brief: Brief, interview: Interview): FollowUpStep | null {
  const turn = interview.turns.at(-1)
  if (!turn || turn.number === 0) return null
  const [first, ...followUps] = turn.exchanges
  const last = turn.exchanges.at(-1)
  if (!first || !last || followUps.length >= followUpsPerTurn[brief.plan.style]) return null
  if (isStrong(first))
    return followUps.length === 0 && isDue(brief, turn) ? { kind: 'challenge', turn, quote: bestQuote(first) } : null
  if (!invitesMore(first) || !invitesMore(last)) return null
  const open = pointsToProbe(first, turn)
  return open.length > 0 ? { kind: 'probe', turn, open } : null
}

/** Whether what is asked next cannot hang on the answer to the open question: it is a new question in any case. */
export function leavesNextOpen({ plan }: Brief, interview: Interview): boolean {
  const turn = interview.turns.at(-1)
  const followUps = (turn?.exchanges.length ?? 1) - 1
  const mayFollowUp = turn !== undefined && turn.number > 0 && followUps < followUpsPerTurn[plan.style]
  return !mayFollowUp && turnsBegun(interview) < plan.questionCount
}

function isStrong({ answer, evaluation }: Exchange): boolean {
  return answer?.outcome === 'answered' && (evaluation?.points ?? 0) >= goodEnough
}

function isDue({ seed, plan }: Brief, { number }: Turn): boolean {
  // A stream of chances of its own: whether a turn is challenged must not hang on what was asked in it.
  return 10 * fraction(~seed, number) < challengesInTen[plan.style]
}

function invitesMore({ answer, evaluation }: Exchange): boolean {
  return (
    answer?.outcome === 'answered' &&
    evaluation?.gate === 'assessable' &&
    evaluation.points !== null &&
    evaluation.points < goodEnough
  )
}

/** What the first answer left open and no follow-up has asked about yet: the essential first. */
function pointsToProbe(first: Exchange, turn: Turn): readonly KeyPointResult[] {
  const probed = new Set(turn.exchanges.map(({ keyPointId }) => keyPointId))
  const open = (first.evaluation?.keyPoints ?? []).filter(({ id, status }) => status !== 'covered' && !probed.has(id))
  return [...open].sort((a, b) => Number(b.essential) - Number(a.essential))
}

/** Shorter says nothing, longer is a lecture. */
const quotable = { shortest: 20, longest: 140 }

/** The words behind the heaviest key point made; a quote that would break the line or ask something itself is none. */
function bestQuote(first: Exchange): string | null {
  const made = (first.evaluation?.keyPoints ?? []).filter(({ status }) => status === 'covered')
  const quotes = [...made].sort((a, b) => b.weight - a.weight).flatMap(({ evidence }) => evidence ?? [])
  return quotes.find(isQuotable)?.quote ?? null
}

function isQuotable({ quote }: Evidence): boolean {
  return quote.length >= quotable.shortest && quote.length <= quotable.longest && !/[\n`?“”{}]/u.test(quote)
}
