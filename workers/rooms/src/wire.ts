import { builtinEvaluator, builtinInterviewer } from '#adapters/builtin'
import { neonInterviewRecord, openDatabase } from '#adapters/neon'
import type { Evaluator, InterviewRecord, Interviewer } from '#ports'

export type RoomPorts = {
  readonly interviewer: Interviewer
  readonly evaluator: Evaluator
  readonly record: InterviewRecord
}

/** The one place in this Worker that names a vendor. */
export function wire(env: Env): RoomPorts {
  return {
    interviewer: builtinInterviewer(),
    evaluator: builtinEvaluator(),
    record: neonInterviewRecord(openDatabase(env.DATABASE_URL ?? '', { localProxy: env.DATABASE_PROXY }).http),
  }
}
