import { judgeAnswer } from '#domain/interview'
import type { Evaluator } from '#ports'

/** The evaluator that is always there: rules and a lexicon, no model, no network. */
export function builtinEvaluator(): Evaluator {
  return { evaluate: (brief, exchange) => Promise.resolve(judgeAnswer(brief, exchange)) }
}
