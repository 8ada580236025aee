import type { Evaluation } from '#domain/evaluation'
import type { Assignment, Brief, ChosenQuestion, Interview } from '#domain/interview'

export type RoleCall = {
  /** Whoever plays the role stops when it fires. */
  readonly signal: AbortSignal
  /** Called with the text of the question as far as it is written; with an empty text when it starts over. */
  readonly onText?: (textSoFar: string) => void
}

/** Decides what is asked next. */
export interface Interviewer {
  /** `null`: nothing is left to ask. @throws {ModelFailure} when no usable question came back */
  nextQuestion(brief: Brief, interview: Interview, call: RoleCall): Promise<ChosenQuestion | null>
}

/** Evaluates one answer. */
export interface Evaluator {
  /** @throws {ModelFailure} when no usable evaluation came back */
  evaluate(assignment: Assignment, call: RoleCall): Promise<Evaluation>
}
