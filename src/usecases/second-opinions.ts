/** A finished interview evaluated once more, by exactly one evaluator: whoever stands in would give an opinion of their own. */
import { challengeIn } from '#domain/interview'
import { templateOf } from '#domain/personal'
import {
  assignmentsOf,
  compare,
  type AnswerToEvaluate,
  type Comparison,
  type KnownQuestions,
  type OpinionExchange,
  type Report,
} from '#domain/report'
import { Refusal, type Actor, type Evaluator, type KeptOpinion } from '#ports'
import { atMost } from './at-most.ts'
import { faultOf, providerFailed } from './fault-of.ts'
import { finishedReport } from './interviews.ts'
import { secondOpinions, workersAiInterviews } from './limit-rules.ts'
import { policyOfOne, withoutAsking, type Chosen } from './model-policy.ts'
import type { Ports } from './ports.ts'

export type ComparedOpinion = KeptOpinion & { readonly comparison: Comparison }

const mostAtOnce = 5
/** For all answers together, in milliseconds. */
const patienceMs = 60_000

/**
 * Takes up to a minute. What could not be evaluated has a fault; where nothing could, nothing is kept.
 * @throws {Refusal} `NOT_FOUND` (interview, key), `REPORT_NOT_READY`, `RATE_LIMITED`, `PROVIDER_FAILED`
 */
export async function seekSecondOpinion(
  ports: Ports,
  actor: Actor,
  interviewId: string,
  chosen: Chosen,
): Promise<ComparedOpinion> {
  const [report, policy] = await Promise.all([
    finishedReport(ports, actor, interviewId),
    policyOfOne(ports, actor, chosen),
  ])
  await ports.limits.take(secondOpinions, actor.userId)
  if (chosen.who === 'workers-ai') await ports.limits.take(workersAiInterviews, actor.userId)

  const answers = assignmentsOf(report, await knownQuestions(ports, report))
  // Asked for after the interview, it is not held against the cap of that interview.
  const payer = { ownerId: actor.userId, interviewId: null }
  const { evaluator } = ports.players.of(withoutAsking(policy), payer)
  const signal = AbortSignal.timeout(patienceMs)
  const exchanges = await atMost(mostAtOnce, answers, (answer) => evaluated(evaluator, answer, signal))

  const [access] = policy.access
  const [fault] = exchanges.some(({ evaluation }) => evaluation)
    ? []
    : exchanges.flatMap((exchange) => exchange.fault ?? [])
  if (access && fault) throw providerFailed(access, fault)
  const opinion = { version: 1, provider: access?.provider ?? 'built-in', exchanges } as const
  const kept = await ports.secondOpinions.add(actor.userId, interviewId, ports.ids.next(), opinion)
  // Deleted meanwhile.
  if (!kept) throw new Refusal('NOT_FOUND')
  return { ...kept, comparison: compare(report, kept) }
}

/** The newest first. */
export async function readSecondOpinions(
  { secondOpinions: kept }: Ports,
  actor: Actor,
  report: Report,
): Promise<readonly ComparedOpinion[]> {
  const opinions = await kept.list(actor.userId, report.interviewId)
  return opinions.map((opinion) => ({ ...opinion, comparison: compare(report, opinion) }))
}

/** Whatever of the bank and of the interviewer's repertoire was asked. */
async function knownQuestions({ questionBank, repertoire }: Ports, { turns }: Report): Promise<KnownQuestions> {
  const ids = turns.flatMap(({ exchanges }) => exchanges.map(({ questionId }) => questionId))
  const bank = new Map((await questionBank.findAll(ids)).map((question) => [question.id, question]))
  return (id) =>
    bank.get(id) ?? (challengeIn(id, repertoire.challenges) ?? templateOf(id, repertoire.personalTemplates))?.question
}

async function evaluated(
  evaluator: Evaluator,
  { answerId, assignment }: AnswerToEvaluate,
  signal: AbortSignal,
): Promise<OpinionExchange> {
  try {
    return { answerId, evaluation: await evaluator.evaluate(assignment, { signal }), fault: null }
  } catch (error) {
    return { answerId, evaluation: null, fault: faultOf(error, signal) }
  }
}
