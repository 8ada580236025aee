import type { Comparison, Report } from '#domain/report'
import { m } from '#messages'
import { phraseModel } from '#phrasing'

/** As a page shows one. */
export type ShownOpinion = {
  readonly id: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly provider: string
  readonly comparison: Comparison
}

/** Who may be asked for one, as a choice of a form. */
export type OpinionChoice = { readonly value: string; readonly label: string; readonly hint: string }

export function phraseStamp({ provider, model, rubricVersion }: Report['stamps'][number]): string {
  const evaluator = phraseModel({ provider, model })
  return evaluator === null
    ? m.opinion_by_builtin({ rubric: rubricVersion })
    : m.opinion_by({ evaluator, rubric: rubricVersion })
}
