import { questionOf, type Brief } from '#domain/interview'
import type { Topic } from '#domain/questions'
import type { NextStep, TurnSummary } from './summary.ts'

const mostSteps = 3
const goodEnough = 80

/** The weakest answer of each topic first; nothing to do for what went well. */
export function nextSteps(brief: Brief, turns: readonly TurnSummary[]): NextStep[] {
  const weakest = new Map<Topic, NextStep>()
  for (const turn of turns) {
    const step = stepFor(brief, turn)
    const known = step && weakest.get(step.topic)
    if (step && (!known || step.points < known.points)) weakest.set(step.topic, step)
  }
  return [...weakest.values()].sort((a, b) => a.points - b.points).slice(0, mostSteps)
}

function stepFor(brief: Brief, { topic, number, points, exchanges }: TurnSummary): NextStep | undefined {
  const first = exchanges[0]
  if (points === null || points >= goodEnough || !first) return undefined
  const missing = first.evaluation?.keyPoints.filter(({ status }) => status !== 'covered').map(({ text }) => text) ?? []
  const resources = questionOf(brief, { questionId: first.questionId, written: null })?.resources ?? []
  return { topic, turn: number, points, missing, resources }
}
