import type { Difficulty, Question, QuestionType, Topic } from '#domain/questions'

/** What somebody looks through the bank for; `null` takes any. */
export type BankSearch = {
  readonly topic: Topic | null
  readonly type: QuestionType | null
  readonly difficulty: Difficulty | null
  /** Each must stand in the question, its subcategory or its tags. */
  readonly words: readonly string[]
  readonly locale: string
  /** From 1 on. */
  readonly page: number
  readonly pageSize: number
}

/** A question as a list shows it: nothing that would answer it. */
export type BankEntry = Pick<
  Question,
  'id' | 'type' | 'topic' | 'subcategory' | 'tags' | 'difficulty' | 'timeLimitSeconds' | 'text'
>

/** The seeded bank. */
export interface QuestionBank {
  find(id: string): Promise<Question | undefined>
  /** Those of these ids that there are, in no order. One round trip. */
  findAll(ids: readonly string[]): Promise<readonly Question[]>
  /** Active questions by topic, the easy ones first. One round trip. */
  browse(search: BankSearch): Promise<{ readonly questions: readonly BankEntry[]; readonly total: number }>
}
