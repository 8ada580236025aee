import type { Challenge } from '#domain/interview'
import type { PersonalTemplate } from '#domain/personal'
import type { Question } from '#domain/questions'

/** What an interviewer brings along beside the question bank. */
export type Repertoire = {
  /** Opens somebody's first interview, unscored. */
  readonly warmUp: Question
  readonly personalTemplates: readonly PersonalTemplate[]
  readonly challenges: readonly Challenge[]
}
