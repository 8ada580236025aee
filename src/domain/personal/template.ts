import type { Question } from '#domain/questions'

/** What of a resume a template asks about, with the slots that its texts may name. */
export const slotsOf = {
  /** A line that claims a number. */
  claim: ['line'],
  project: ['project'],
  'project-technology': ['project', 'technology'],
  job: ['title', 'company'],
  'job-technology': ['technology', 'company'],
} as const
export type Matter = keyof typeof slotsOf
export type Slot = (typeof slotsOf)[Matter][number]

/** A question about a resume that nobody has filled in yet: `{project}` and the like stand for words of the resume. */
export type PersonalTemplate = { readonly matter: Matter; readonly question: Question }

/** A question about this candidate's own resume, and the line of it that it came from. */
export type PersonalQuestion = { readonly question: Question; readonly line: string }

/** Something of a resume that can be asked about. */
export type Subject = { readonly slots: Readonly<Partial<Record<Slot, string>>>; readonly line: string }
