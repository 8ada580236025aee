import type { KeyPointResult } from '#domain/evaluation'
import type { Question } from '#domain/questions'
import { chooseChallenge } from './choose-challenge.ts'
import { fraction } from './chance.ts'
import { byTheBook, turnsBegun, type ChosenQuestion, type Exchange, type Interview, type Turn } from './interview.ts'
import { questionOfTurn } from './judge.ts'
import type { Brief, Style } from './plan.ts'

const followUpsPerTurn: Readonly<Record<Style, number>> = { structured: 2, conversational: 2, speed: 0, 'deep-dive': 3 }

/** An answer this good is not probed further; it may be challenged instead, in so many turns of ten. */
const goodEnough = 80
const challengesInTen: Readonly<Record<Style, number>> = { structured: 4, conversational: 6, speed: 0, 'deep-dive': 10 }

/** A key point that was missing or vague is asked for, a strong answer challenged; a declined probe is never repeated. */
export function chooseFollowUp(brief: Brief, interview: Interview): ChosenQuestion | null {
  const turn = interview.turns.at(-1)
  const question = questionOfTurn(brief, interview)
  if (!turn || !question || turn.number === 0) return null
  const [first, ...followUps] = turn.exchanges
  const last = turn.exchanges.at(-1)
  if (!first || !last || followUps.length >= followUpsPerTurn[brief.plan.style]) return null
  if (isStrong(first))
    return followUps.length === 0 && isDue(brief, turn) ? chooseChallenge(brief, interview, turn, question) : null
  if (!invitesMore(first) || !invitesMore(last)) return null

  const open = pointsToProbe(first, turn)
  for (const point of open) {
    const followUp = question.followUps.find(({ keyPointId }) => keyPointId === point.id)
    if (followUp) return ask(question, followUp, point)
  }
  return null
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

function ask(question: Question, followUp: Question['followUps'][number], point: KeyPointResult): ChosenQuestion {
  return {
    questionId: `${question.id}/${followUp.id}`,
    kind: 'follow-up',
    bankId: question.id,
    topic: question.topic,
    difficulty: question.difficulty,
    text: followUp.text,
    why: point.evidence === null ? { code: 'missing-point' } : { code: 'vague-point', quote: point.evidence.quote },
    keyPointId: point.id,
    ...byTheBook,
  }
}
