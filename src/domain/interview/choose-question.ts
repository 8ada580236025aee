/**
 * The built-in interviewer: which question comes next, and why. Pure and repeatable: the
 * same brief and state always give the same question.
 */
import { difficultyOnScale, estimateAbility, information, unknownAbility } from '#domain/ability'
import type { Difficulty, Question } from '#domain/questions'
import { chooseFollowUp } from './choose-follow-up.ts'
import type { ChosenQuestion } from './facts.ts'
import { exchangesOf, turnsBegun, type Interview, type Turn, type Why } from './interview.ts'
import type { Brief } from './plan.ts'
import { observationsOf, turnResult } from './turn-result.ts'

/** `null` when the plan is fulfilled or the bank has nothing new. */
export function chooseQuestion(brief: Brief, interview: Interview): ChosenQuestion | null {
  if (brief.warmUp && interview.turns.length === 0) return warmUp(brief.warmUp)
  const followUp = chooseFollowUp(brief, interview)
  if (followUp) return followUp
  if (turnsBegun(interview) >= brief.plan.questionCount) return null
  return bestOf(brief, interview)
}

function warmUp(question: Question): ChosenQuestion {
  return main(question, 'warm-up', { code: 'warm-up' })
}

function bestOf(brief: Brief, interview: Interview): ChosenQuestion | null {
  const asked = new Set(exchangesOf(interview).map(({ questionId }) => questionId))
  const unasked = brief.bank.filter(({ id }) => !asked.has(id))
  const recently = new Set(brief.askedBefore)
  const fresh = unasked.filter(({ id }) => !recently.has(id))
  // Better a question from an earlier interview than none.
  const candidates = fresh.length > 0 ? fresh : unasked

  const scored = interview.turns.filter((turn) => turn.number > 0)
  const target = targetDifficulty(brief, scored)
  const judged = candidates.map((question) => ({ question, value: valueOf(question, brief, scored, target) }))
  judged.sort((a, b) => b.value - a.value || a.question.id.localeCompare(b.question.id))
  const best = judged.slice(0, 3)
  const pick = best[Math.floor(fraction(brief.seed, scored.length) * best.length)]
  return pick ? main(pick.question, 'main', whyAsk(pick.question, brief, scored, target)) : null
}

function main(question: Question, kind: 'warm-up' | 'main', why: Why): ChosenQuestion {
  const { id, topic, difficulty, text } = question
  return { questionId: id, kind, bankId: id, topic, difficulty, text, why, keyPointId: null }
}

/** Opens easy; harder after 80 points, easier below 50, in between where an answer tells most. */
function targetDifficulty(brief: Brief, turns: readonly Turn[]): Difficulty {
  const last = turns.at(-1)
  if (!last) return 'easy'
  const { points } = turnResult(last)
  if (points !== null && points >= 80) return harder(last.difficulty)
  if (points !== null && points < 50) return easier(last.difficulty)
  const ability = abilityFor(brief, turns).mean
  const ladder: readonly Difficulty[] = ['easy', 'medium', 'hard']
  return ladder.reduce((best, next) => (information(ability, next) > information(ability, best) ? next : best))
}

function abilityFor(brief: Brief, turns: readonly Turn[]) {
  const means = brief.priors.map(({ mean }) => mean)
  const prior = means.length > 0 ? { mean: average(means), deviation: 0.8 } : startingAbility(brief)
  return estimateAbility(observationsOf(turns), prior)
}

function startingAbility({ plan }: Brief) {
  const mean = { junior: -0.7, mid: 0, senior: 0.7, staff: 1 }[plan.level]
  return { ...unknownAbility, mean }
}

/** How well a question would do now: difficulty first, then what the resume says, then balance. */
function valueOf(question: Question, brief: Brief, turns: readonly Turn[], target: Difficulty): number {
  const distance = Math.abs(difficultyOnScale[question.difficulty] - difficultyOnScale[target])
  const wanted = wantedType(brief, turns)
  const typeFits = wanted === null || question.type === wanted ? 0 : -4
  const repeats = turns.filter((turn) => turn.topic === question.topic).length
  const sameSubcategory = turns.some((turn) => bankQuestion(brief, turn.bankId)?.subcategory === question.subcategory)
  const onResume = skillOnResume(question, brief) === null ? 0 : 1.5
  const role = question.roles.length === 0 || question.roles.some((each) => each === brief.plan.role) ? 0.5 : -0.5
  return typeFits - 2.5 * distance + onResume + role - 1.2 * repeats - (sameSubcategory ? 1 : 0)
}

/** A mixed interview keeps to an order people know: craft, behaviour, craft, design, and again. */
function wantedType({ plan }: Brief, turns: readonly Turn[]): Question['type'] | null {
  if (plan.type !== 'mixed') return plan.type
  const order: readonly Question['type'][] = ['technical', 'behavioral', 'technical', 'system-design', 'coding']
  return order[turns.length % order.length] ?? null
}

function whyAsk(question: Question, brief: Brief, turns: readonly Turn[], target: Difficulty): Why {
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

/** The skill of the resume that this question is about, in the resume's own spelling. */
function skillOnResume(question: Question, { profile }: Brief): string | null {
  if (!profile) return null
  const about = new Set([question.subcategory, ...question.tags].map(plain))
  return [...profile.technologies, ...profile.skills].find((skill) => about.has(plain(skill))) ?? null
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9+#]/gu, '')
}

function bankQuestion(brief: Brief, id: string): Question | undefined {
  return brief.bank.find((question) => question.id === id)
}

const harder = (from: Difficulty): Difficulty => (from === 'easy' ? 'medium' : 'hard')
const easier = (from: Difficulty): Difficulty => (from === 'hard' ? 'medium' : 'easy')

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** A number in [0, 1) that looks random and never changes (the finaliser of MurmurHash3). */
function fraction(seed: number, step: number): number {
  let hash = (seed ^ Math.imul(step + 1, 0x9e3779b1)) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
