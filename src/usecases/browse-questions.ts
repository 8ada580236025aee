import type { BankEntry, BankSearch } from '#ports'
import type { Ports } from './ports.ts'

export type QuestionSearch = Pick<BankSearch, 'topic' | 'type' | 'difficulty' | 'page'> & {
  /** As typed. */
  readonly query: string
}

export type QuestionPage = {
  readonly questions: readonly BankEntry[]
  readonly total: number
  readonly pages: number
}

const pageSize = 20
const mostWords = 8

/** The bank, for anybody to look through. */
export async function browseQuestions(
  { questionBank }: Ports,
  { query, ...wanted }: QuestionSearch,
  locale: string,
): Promise<QuestionPage> {
  const words = query.split(/\s+/u).filter(Boolean).slice(0, mostWords)
  const { questions, total } = await questionBank.browse({ ...wanted, words, locale, pageSize })
  return { questions, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}
