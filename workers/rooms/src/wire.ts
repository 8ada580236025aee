import { builtinEvaluator, builtinInterviewer } from '#adapters/builtin'
import { neonInterviewRecord, openDatabase } from '#adapters/neon'
import type { Brief, Interview } from '#domain/interview'
import type { Evaluator, InterviewRecord, Interviewer } from '#ports'

export type RoomPorts = {
  /** Who asks and evaluates in this interview, as things stand. */
  roles(brief: Brief, interview: Interview): { readonly interviewer: Interviewer; readonly evaluator: Evaluator }
  readonly record: InterviewRecord
}

/** The one place in this Worker that names a vendor. */
export function wire(env: Env): RoomPorts {
  return {
    roles: () => ({ interviewer: builtinInterviewer(), evaluator: builtinEvaluator() }),
    record: neonInterviewRecord(openDatabase(env.DATABASE_URL ?? '', { localProxy: env.DATABASE_PROXY }).http),
  }
}
