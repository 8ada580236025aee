/**
 * The built-in interviewer: which question comes next, and why. Pure and repeatable: the
 * same brief and state always give the same question.
 */
import { difficultyOnScale } from '#domain/ability'
import { resemblesAny, type Difficulty, type Question } from '#domain/questions'
import { fraction } from './chance.ts'
import { chooseFollowUp } from './choose-follow-up.ts'
import {
  byTheBook,
  exchangesOf,
  turnsBegun,
  type ChosenQuestion,
  type Interview,
  type Turn,
  type Why,
} from './interview.ts'
import { askable } from './judge.ts'
import type { Brief } from './plan.ts'
import { isWrongWay, lineOnResume, skillOnResume, standingOf, valueOf } from './worth.ts'

/** `null` when the plan is fulfilled or the bank has nothing new. */
export function chooseQuestion(brief: Brief, interview: Interview): ChosenQuestion | null {
  if (brief.warmUp && interview.turns.length === 0) return main(brief.warmUp, 'warm-up', { code: 'warm-up' })
  const followUp = chooseFollowUp(brief, interview)
  if (followUp) return followUp
  if (turnsBegun(interview) >= brief.plan.questionCount) return null
  return bestOf(brief, interview)
}

/** One of the three worth most, by the seed: two candidates alike do not get the same interview. */
function bestOf(brief: Brief, interview: Interview): ChosenQuestion | null {
  const turns = interview.turns.filter((turn) => turn.number > 0)
  const standing = standingOf(brief, turns)
  const judged = candidates(brief, interview).map((question) => ({ question, value: valueOf(question, standing) }))
  judged.sort((a, b) => b.value - a.value || a.question.id.localeCompare(b.question.id))
  const best = judged.slice(0, 3)
  const pick = best[Math.floor(fraction(brief.seed, turns.length) * best.length)]
  return pick ? main(pick.question, 'main', whyAsk(pick.question, brief, turns, standing.target)) : null
}

/** Never one that was asked here, nor its like; one from an earlier interview only when nothing else is left. */
function candidates(brief: Brief, interview: Interview): readonly Question[] {
  const asked = new Set(exchangesOf(interview).map(({ questionId }) => questionId))
  const isLikeAsked = resemblesAny(exchangesOf(interview).map(({ text }) => text))
  const unasked = askable(brief).filter(
    ({ id, text }) => id !== brief.warmUp?.id && !asked.has(id) && !isLikeAsked(text),
  )
  const recently = new Set(brief.askedBefore)
  const fresh = preferred(unasked, ({ id }) => !recently.has(id))
  return preferred(fresh, ({ difficulty }) => !isWrongWay(interview.turns, difficulty))
}

/** Those that fit, or all when none does. */
function preferred(questions: readonly Question[], fits: (question: Question) => boolean): readonly Question[] {
  const fitting = questions.filter(fits)
  return fitting.length > 0 ? fitting : questions
}

function main(question: Question, kind: 'warm-up' | 'main', why: Why): ChosenQuestion {
  const { id, topic, difficulty, text } = question
  return { questionId: id, kind, bankId: id, topic, difficulty, text, why, keyPointId: null, ...byTheBook }
}

function whyAsk(question: Question, brief: Brief, turns: readonly Turn[], target: Difficulty): Why {
  const line = lineOnResume(question, brief)
  if (line !== null) return { code: 'resume-line', line }
  const { topic } = question
  const skill = skillOnResume(question, brief)
  if (skill !== null) return { code: 'resume', skill }
  const last = turns.at(-1)
  if (!last) return { code: 'opening', topic }
  if (question.difficulty === target && question.difficulty !== last.difficulty) {
    const up = difficultyOnScale[question.difficulty] > difficultyOnScale[last.difficulty]
    return up ? { code: 'harder', topic } : { code: 'easier', topic }
  }
  return question.roles.some((role) => role === brief.plan.role)
    ? { code: 'role', role: brief.plan.role }
    : { code: 'topic', topic }
}
