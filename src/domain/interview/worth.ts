/** What a question would be worth now: how hard it should be, what the resume says, and what an answer would tell. */
import { difficultyOnScale, information, type Ability } from '#domain/ability'
import type { Difficulty, Question, Topic } from '#domain/questions'
import { abilityAt, abilityOverall } from './ability-at.ts'
import type { Turn } from './interview.ts'
import { askable } from './judge.ts'
import type { Brief } from './plan.ts'
import { turnResult } from './turn-result.ts'

export type Standing = {
  readonly brief: Brief
  /** The scored turns so far. */
  readonly turns: readonly Turn[]
  readonly target: Difficulty
  readonly ability: (topic: Topic) => Ability
  /** Subcategories of the questions asked. */
  readonly matters: ReadonlySet<string>
}

/** What all candidates for the next question are held against, worked out once. */
export function standingOf(brief: Brief, turns: readonly Turn[]): Standing {
  const abilities = new Map<Topic, Ability>()
  const asked = new Set(turns.map(({ bankId }) => bankId))
  return {
    brief,
    turns,
    target: targetDifficulty(brief, turns),
    ability: (topic) => {
      const known = abilities.get(topic) ?? abilityAt(brief, turns, topic)
      abilities.set(topic, known)
      return known
    },
    matters: new Set(askable(brief).flatMap(({ id, subcategory }) => (asked.has(id) ? [subcategory] : []))),
  }
}

/** More of an interview than this is never about the resume alone. */
const personalShare = 0.4

const strong = 80
const poor = 50

/** Opens easy; harder after a strong answer, easier after a poor one, in between where an answer tells most. */
function targetDifficulty(brief: Brief, turns: readonly Turn[]): Difficulty {
  const last = turns.at(-1)
  if (!last) return 'easy'
  const { points } = turnResult(last)
  if (points !== null && points >= strong) return harder(last.difficulty)
  if (points !== null && points < poor) return easier(last.difficulty)
  const ability = abilityOverall(brief, turns).mean
  const ladder: readonly Difficulty[] = ['easy', 'medium', 'hard']
  return ladder.reduce((best, next) => (information(ability, next) > information(ability, best) ? next : best))
}

/** Nothing easier follows a strong answer, and nothing harder a poor one. */
export function isWrongWay(turns: readonly Turn[], difficulty: Difficulty): boolean {
  const last = turns.findLast(({ number }) => number > 0)
  const points = last ? turnResult(last).points : null
  if (!last || points === null) return false
  const step = difficultyOnScale[difficulty] - difficultyOnScale[last.difficulty]
  return (points >= strong && step < 0) || (points < poor && step > 0)
}

/** Difficulty first, then the resume, then the topic about which an answer would tell most, and balance. */
export function valueOf(question: Question, { brief, turns, target, ability, matters }: Standing): number {
  const distance = Math.abs(difficultyOnScale[question.difficulty] - difficultyOnScale[target])
  const { mean, deviation } = ability(question.topic)
  // What the answer would take off the variance of the estimate, to a first order.
  const gain = deviation ** 2 * information(mean, question.difficulty)
  const repeats = turns.filter(({ topic }) => topic === question.topic).length
  return (
    fitOfType(question, brief, turns) -
    2.5 * distance +
    2 * gain +
    worthOnResume(question, brief, turns) +
    (question.roles.length === 0 || question.roles.some((each) => each === brief.plan.role) ? 0.5 : -0.5) -
    1.2 * repeats -
    (matters.has(question.subcategory) ? 1 : 0)
  )
}

/** The skill of the resume that this question is about, in the resume's own spelling. */
export function skillOnResume(question: Question, { profile }: Brief): string | null {
  if (!profile) return null
  const about = new Set([question.subcategory, ...question.tags].map(plain))
  return [...profile.technologies, ...profile.skills].find((skill) => about.has(plain(skill))) ?? null
}

/** The line of the resume that this question asks about. */
export function lineOnResume({ id }: Question, { personal }: Brief): string | null {
  return personal.find(({ question }) => question.id === id)?.line ?? null
}

function worthOnResume(question: Question, brief: Brief, turns: readonly Turn[]): number {
  if (lineOnResume(question, brief) === null) return skillOnResume(question, brief) === null ? 0 : 1.5
  const personal = turns.filter(({ exchanges: [first] }) => first?.why.code === 'resume-line')
  if (personal.length + 1 > Math.ceil(personalShare * brief.plan.questionCount)) return -8
  // Never two of them in a row: an interview is not an interrogation about a document.
  return personal.some((turn) => turn === turns.at(-1)) ? -2 : 2
}

/** A mixed interview keeps to an order people know: craft, behaviour, craft, design, and again. */
function fitOfType({ type }: Question, { plan }: Brief, turns: readonly Turn[]): number {
  const order: readonly Question['type'][] = ['technical', 'behavioral', 'technical', 'system-design', 'coding']
  const wanted = plan.type === 'mixed' ? order[turns.length % order.length] : plan.type
  return type === wanted ? 0 : -4
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9+#]/gu, '')
}

const harder = (from: Difficulty): Difficulty => (from === 'easy' ? 'medium' : 'hard')
const easier = (from: Difficulty): Difficulty => (from === 'hard' ? 'medium' : 'easy')
