import type { Evaluation } from '#domain/evaluation'
import type { Brief, ChosenQuestion, Exchange, Interview } from '#domain/interview'

/** Decides what is asked next. */
export interface Interviewer {
  /** `null`: nothing is left to ask. @throws {OutsideError} when no usable question came back */
  nextQuestion(brief: Brief, interview: Interview): Promise<ChosenQuestion | null>
}

/** Evaluates one answer. */
export interface Evaluator {
  /** @throws {OutsideError} when no usable evaluation came back */
  evaluate(brief: Brief, exchange: Exchange): Promise<Evaluation>
}
