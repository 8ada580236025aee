import { judge } from '#domain/interview'
import type { Evaluator } from '#ports'

/** The evaluator that is always there: rules and a lexicon, no model, no network. */
export function builtinEvaluator(): Evaluator {
  return { evaluate: (assignment) => Promise.resolve(judge(assignment)) }
}
