import type { ReportSummary } from '#domain/report'
import { OutsideError, Refusal, type Actor } from '#ports'
import { faultOf, providerFailed } from './fault-of.ts'
import { finishedReport } from './interviews.ts'
import { summariesWritten, workersAiCalls } from './limit-rules.ts'
import { policyOfOne, type ChosenModel } from './model-policy.ts'
import type { Ports } from './ports.ts'
import type { Visitor } from './visitor.ts'

/** In milliseconds. */
const patienceMs = 60_000

/**
 * Has a model put a report into sentences, which stay with it, in the place of earlier ones.
 * @throws {Refusal} `NOT_FOUND` (interview, key), `REPORT_NOT_READY`, `RATE_LIMITED`, `PROVIDER_FAILED`
 */
export async function writeSummary(
  ports: Ports,
  actor: Actor,
  interviewId: string,
  chosen: ChosenModel,
): Promise<ReportSummary> {
  const [report, policy] = await Promise.all([
    finishedReport(ports, actor, interviewId),
    policyOfOne(ports, actor, chosen),
  ])
  await ports.limits.take(summariesWritten, actor.userId)
  if (chosen.who === 'workers-ai') await ports.limits.take(workersAiCalls, actor.userId)
  const { reportWriter } = ports.players.of(policy, { ownerId: actor.userId, interviewId: null })
  const [access] = policy.access
  if (!reportWriter || !access) throw new Refusal('NOT_FOUND')
  const signal = AbortSignal.timeout(patienceMs)
  const summary = await reportWriter.summarise(report, { signal }).catch((error: unknown) => {
    throw providerFailed(access, faultOf(error, signal))
  })
  // Not written down yet by its room, or deleted meanwhile.
  if (!(await ports.interviews.saveSummary(actor.userId, interviewId, summary))) throw new Refusal('REPORT_NOT_READY')
  return summary
}

/** `null` also for whoever reads the report by a seat alone, and while the database is away. */
export async function readSummary(
  { interviews }: Ports,
  visitor: Pick<Visitor, 'actor'>,
  interviewId: string,
): Promise<ReportSummary | null> {
  try {
    const { userId } = await visitor.actor()
    return (await interviews.summary(userId, interviewId)) ?? null
  } catch (error) {
    if (error instanceof OutsideError || (error instanceof Refusal && error.code === 'UNAUTHENTICATED')) return null
    throw error
  }
}
