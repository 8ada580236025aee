import { costMicroUsd, type ModelProvider, type SampleCount } from '#domain/models'
import type { Report } from './summary.ts'

/** What an evaluation is told beside question and answer (how to evaluate, the rubric with its anchors), in tokens. */
const instructionTokens = 1_800
/** What it usually says, quotes included, in tokens. */
const replyTokens = 700
const charactersPerToken = 4

/** About what evaluating all answers again costs, in millionths of a US dollar; `null` when the price is not known. */
export function opinionCostMicroUsd(
  { turns }: Report,
  {
    provider,
    model,
    samples,
  }: { readonly provider: ModelProvider; readonly model: string; readonly samples: SampleCount },
): number | null {
  // What was not answered in words needs no model.
  const answers = turns.flatMap(({ exchanges }) => exchanges).filter(({ answer }) => answer.trim() !== '')
  const characters = answers.reduce(
    (sum, { text, answer, modelAnswer }) => sum + text.length + answer.length + (modelAnswer?.length ?? 0),
    0,
  )
  return costMicroUsd(provider, model, {
    inputTokens: samples * (answers.length * instructionTokens + Math.ceil(characters / charactersPerToken)),
    cachedTokens: 0,
    outputTokens: samples * answers.length * replyTokens,
  })
}
