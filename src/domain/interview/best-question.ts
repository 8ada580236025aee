/** Which question of the brief is worth most now, and why it would be asked. */
import { difficultyOnScale } from '#domain/ability'
import { resemblesAny, type Difficulty, type Question } from '#domain/questions'
import { fraction } from './chance.ts'
import { exchangesOf, type Interview, type Turn, type Why } from './interview.ts'
import { askable } from './judge.ts'
import type { Brief } from './plan.ts'
import { isWrongWay, lineOnResume, skillOnResume, standingOf, valueOf } from './worth.ts'

export type BestQuestion = { readonly question: Question; readonly why: Why }

/** One of the three worth most, by the seed: two candidates alike do not get the same interview. */
export function bestQuestion(brief: Brief, interview: Interview): BestQuestion | null {
  const turns = interview.turns.filter((turn) => turn.number > 0)
  const standing = standingOf(brief, turns)
  const judged = candidates(brief, interview).map((question) => ({ question, value: valueOf(question, standing) }))
  judged.sort((a, b) => b.value - a.value || a.question.id.localeCompare(b.question.id))
  const best = judged.slice(0, 3)
  const pick = best[Math.floor(fraction(brief.seed, turns.length) * best.length)]
  return pick ? { question: pick.question, why: whyAsk(pick.question, brief, turns, standing.target) } : null
}

/** Never one that was asked here, nor its like; one from an earlier interview only when nothing else is left. */
function candidates(brief: Brief, interview: Interview): readonly Question[] {
  const asked = new Set(exchangesOf(interview).map(({ questionId }) => questionId))
  const isLikeAsked = resemblesAny(exchangesOf(interview).map(({ text }) => text))
  const told = linesWrittenAbout(interview)
  const unasked = askable(brief).filter(
    (question) =>
      question.id !== brief.warmUp?.id &&
      !asked.has(question.id) &&
      !isLikeAsked(question.text) &&
      !told.has(lineOnResume(question, brief)),
  )
  const recently = new Set(brief.askedBefore)
  const fresh = preferred(unasked, ({ id }) => !recently.has(id))
  return preferred(fresh, ({ difficulty }) => !isWrongWay(interview.turns, difficulty))
}

/** Lines of the resume that a model has asked about in its own words: their questions in the brief still look unasked. */
function linesWrittenAbout(interview: Interview): ReadonlySet<string | null> {
  const written = exchangesOf(interview).filter((exchange) => exchange.written !== null)
  return new Set(written.flatMap(({ why }) => (why.code === 'resume-line' ? [why.line] : [])))
}

/** Those that fit, or all when none does. */
function preferred(questions: readonly Question[], fits: (question: Question) => boolean): readonly Question[] {
  const fitting = questions.filter(fits)
  return fitting.length > 0 ? fitting : questions
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
