import type { Question, QuestionType, Topic } from '#domain/questions'

/** The seeded bank. */
export interface QuestionBank {
  /** Active questions of these types and topics, least used first. */
  pick(criteria: {
    readonly types: readonly QuestionType[]
    readonly topics: readonly Topic[]
    readonly locale: string
    readonly limit: number
  }): Promise<readonly Question[]>
  find(id: string): Promise<Question | undefined>
}
