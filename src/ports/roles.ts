import type { Evaluation } from '#domain/evaluation'
import type { Assignment, Brief, ChosenQuestion, Interview } from '#domain/interview'
import type { ModelPolicy, ModelStamp } from '#domain/models'
import type { Report, ReportSummary } from '#domain/report'
import type { Profile, Today } from '#domain/resume'

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

/** Reads a resume again; contact data is neither shown to it nor changed by it. */
export interface ResumeReader {
  /** @throws {ModelFailure} when no usable profile came back */
  readAgain(
    text: string,
    known: Profile,
    today: Today,
    call: RoleCall,
  ): Promise<{ readonly profile: Profile; readonly stamp: ModelStamp }>
}

/** Puts a report into sentences. */
export interface ReportWriter {
  /** @throws {ModelFailure} when no usable words came back */
  summarise(report: Report, call: RoleCall): Promise<ReportSummary>
}

export type Roles = {
  readonly interviewer: Interviewer
  readonly evaluator: Evaluator
  /** `null`: no model may do it. */
  readonly resumeReader: ResumeReader | null
  readonly reportWriter: ReportWriter | null
}

/** Who a call is made and paid for. */
export type Payer = { readonly ownerId: string; readonly interviewId: string | null }

/** Plays the roles with the models of a policy, in its order, down to what the policy says should happen without any. */
export interface Players {
  of(policy: ModelPolicy, payer: Payer): Roles
}
