import type { Plan } from '#domain/interview'
import { roles, topicsOfSkills, type Level, type Topic } from '#domain/questions'
import { interviewType, level, mode, questionCount, style, topic } from '#protocol'
import { Refusal, type Resume } from '#ports'
import type { InterviewWish } from '#usecases'
import { textOf } from '../../../forms.server.ts'

/** The set-up form's values, as the page shows them. */
export type Choice = Omit<Plan, 'title'> & { readonly title: string; readonly ownRole: string }

export const ownRole = 'own'
const longestRole = 80
const longestTitle = 120

/** What the form begins with: an earlier plan, else what the resume says, else what suits most. */
export function firstChoice(profile: Resume['profile'] | undefined, plan: Plan | undefined): Choice {
  const fresh: Omit<Plan, 'title'> = {
    type: 'technical',
    role: profile?.role ?? 'software-engineer',
    level: profile?.skillLevel ?? levelFor(profile?.experienceYears ?? null),
    topics: profile ? topicsIn(profile) : [],
    questionCount: 5,
    secondsPerAnswer: null,
    mode: 'practice',
    style: 'conversational',
  }
  const { role, ...choice } = plan ?? fresh
  const isKnown = roles.some((known) => known === role)
  return { ...choice, title: '', role: isKnown ? role : ownRole, ownRole: isKnown ? '' : role }
}

export function topicsIn({
  skills,
  technologies,
}: Pick<Resume['profile'], 'skills' | 'technologies'>): readonly Topic[] {
  return topicsOfSkills([...skills, ...technologies])
}

function levelFor(years: number | null): Level {
  if (years === null) return 'mid'
  if (years < 2) return 'junior'
  return years < 6 ? 'mid' : 'senior'
}

/** @throws {Refusal} `INVALID_INPUT`, with the field it is about */
export function wishIn(form: FormData): InterviewWish {
  const seconds = textOf(form, 'seconds')
  const role = textOf(form, 'role') === ownRole ? textOf(form, 'ownRole').trim() : textOf(form, 'role')
  if (role === '' || role.length > longestRole) throw new Refusal('INVALID_INPUT', { field: 'ownRole' })
  const secondsPerAnswer = seconds === '' ? null : Number(seconds)
  if (secondsPerAnswer !== null && !(secondsPerAnswer >= 30 && secondsPerAnswer <= 1800)) {
    throw new Refusal('INVALID_INPUT', { field: 'seconds' })
  }
  return {
    type: valid(interviewType, textOf(form, 'type'), 'type'),
    role,
    level: valid(level, textOf(form, 'level'), 'level'),
    topics: form.getAll('topics').map((picked) => valid(topic, picked, 'topics')),
    questionCount: valid(questionCount, Number(textOf(form, 'count')), 'count'),
    secondsPerAnswer,
    mode: valid(mode, textOf(form, 'mode'), 'mode'),
    style: valid(style, textOf(form, 'style'), 'style'),
    title: textOf(form, 'title').trim().slice(0, longestTitle) || null,
    resumeId: undefined,
  }
}

type Checked<T> = {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

function valid<T>(schema: Checked<T>, value: unknown, field: string): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refusal('INVALID_INPUT', { field })
  return parsed.data
}

/** What was chosen, to show it again beside what was wrong with it; a value nobody offers falls back to the first choice. */
export function choiceIn(form: FormData): Partial<Choice> {
  const kept = {
    type: interviewType.safeParse(textOf(form, 'type')).data,
    level: level.safeParse(textOf(form, 'level')).data,
    mode: mode.safeParse(textOf(form, 'mode')).data,
    style: style.safeParse(textOf(form, 'style')).data,
    questionCount: questionCount.safeParse(Number(textOf(form, 'count'))).data,
  }
  return {
    ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    topics: form.getAll('topics').flatMap((picked) => topic.safeParse(picked).data ?? []),
    secondsPerAnswer: Number(textOf(form, 'seconds')) || null,
    role: textOf(form, 'role'),
    ownRole: textOf(form, 'ownRole').slice(0, longestRole),
    title: textOf(form, 'title').slice(0, longestTitle),
  }
}
