/** Questions that only this candidate can be asked, made from templates and the lines of a resume. */
import { topicsOfSkills, type Question, type QuestionType } from '#domain/questions'
import type { Profile } from '#domain/resume'
import { subjectsOf } from './subjects.ts'
import type { PersonalQuestion, PersonalTemplate, Subject } from './template.ts'

type Wanted = {
  readonly types: readonly QuestionType[]
  /** How many at the most. */
  readonly most: number
  /** Decides which lines are asked about when there are more than enough. */
  readonly seed: number
}

/** Each template in turn with another subject, so that neither one line nor one manner of asking prevails. */
export function personalQuestions(
  profile: Profile,
  templates: readonly PersonalTemplate[],
  { types, most, seed }: Wanted,
): readonly PersonalQuestion[] {
  const fitting = rotated(
    templates.filter(({ question }) => types.includes(question.type)),
    seed,
  )
  const rounds = fitting.map((template) => {
    const subjects = rotated(subjectsOf(profile, template.matter), seed)
    return subjects.map((subject) => filled(template, subject))
  })
  const longest = Math.max(0, ...rounds.map(({ length }) => length))
  const inTurn = Array.from({ length: longest }, (_, index) => rounds.flatMap((round) => round[index] ?? [])).flat()
  return inTurn.slice(0, most)
}

/** The template that a personal question was made from. */
export function templateOf(questionId: string, templates: readonly PersonalTemplate[]): PersonalTemplate | undefined {
  return templates.find(({ question }) => questionId.startsWith(idOf(question, '')))
}

function idOf({ id }: Question, slots: string): string {
  return `personal-${id}-${slots}`
}

function filled({ question }: PersonalTemplate, { slots, line }: Subject): PersonalQuestion {
  const fill = (text: string) => text.replace(/\{(\w+)\}/gu, (slot, name: string) => words(slots, name) ?? slot)
  const [topic] = topicsOfSkills(slots.technology === undefined ? [] : [slots.technology])
  const personal: Question = {
    ...question,
    id: idOf(question, fingerprint(Object.values(slots).join('\n'))),
    topic: topic ?? question.topic,
    text: fill(question.text),
    clarification: fill(question.clarification),
    followUps: question.followUps.map((followUp) => ({ ...followUp, text: fill(followUp.text) })),
  }
  return { question: personal, line }
}

function words(slots: Subject['slots'], name: string): string | undefined {
  return Object.entries(slots).find(([slot]) => slot === name)?.[1]
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = items.length === 0 ? 0 : by % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}

/** The same words always get the same id, so that they are not asked about twice (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text.toLowerCase()) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
