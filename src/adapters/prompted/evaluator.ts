import type { SampleCount } from '#domain/models'
import { addedStamps } from './stamps.ts'
import { ModelFailure, type Evaluator, type Model } from '#ports'
import {
  complaintAboutEvaluation,
  evaluationFrom,
  evaluationPrompt,
  evaluationTemplate,
  evaluationWithoutModel,
} from '#prompts'
import { ask, type Asked, type Prompting } from './ask.ts'

export type Evaluating = Prompting & {
  /** Evaluations of one answer, made side by side; of several the median counts. */
  readonly samples: SampleCount
}

/** Has a model point at the words of an answer and name levels; what counts of that, and every number, is ours. */
export function promptedEvaluator(model: Model, evaluating: Evaluating): Evaluator {
  return {
    async evaluate(assignment, { signal }) {
      const given = evaluationWithoutModel(assignment)
      if (given) return given
      const sample = () =>
        ask(
          model,
          evaluationPrompt(assignment, evaluating.nonce()),
          evaluationTemplate,
          (reply) => complaintAboutEvaluation(reply, assignment),
          evaluating,
          { signal },
        )
      const outcomes = await Promise.allSettled(Array.from({ length: evaluating.samples }, sample))
      const [first, ...others] = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
      if (!first) throw failureIn(outcomes, model)
      const replies = [first.reply, ...others.map(({ reply }) => reply)] as const
      return evaluationFrom(
        replies,
        assignment,
        addedStamps(
          first.stamp,
          others.map(({ stamp }) => stamp),
        ),
      )
    },
  }
}

function failureIn(outcomes: readonly PromiseSettledResult<Asked<unknown>>[], { provider }: Model): unknown {
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  return failed?.reason ?? new ModelFailure(provider, 'malformed')
}
