/** How the roles are played with models: the one composition that the site and the rooms share. */
import { anthropicVendor } from '#adapters/anthropic'
import { builtinEvaluator, builtinInterviewer } from '#adapters/builtin'
import {
  Breakers,
  chainedEvaluator,
  chainedInterviewer,
  chainedReportWriter,
  chainedResumeReader,
  metered,
  type Link,
} from '#adapters/chain'
import { geminiVendor } from '#adapters/gemini'
import { openaiVendor } from '#adapters/openai'
import { promptedEvaluator, promptedInterviewer, promptedReportWriter, promptedResumeReader } from '#adapters/prompted'
import { systemClock } from '#adapters/system'
import { egressFetch, type EgressCalls } from '#adapters/vault'
import { workersAiVendor, type InferenceCalls } from '#adapters/workers-ai'
import { costMicroUsd, type KeyAccess, type ModelAccess, type ModelPolicy, type ModelRole } from '#domain/models'
import {
  ModelFailure,
  Refusal,
  type Interviewer,
  type LimitRule,
  type Limits,
  type Meter,
  type Model,
  type ModelVendor,
  type Payer,
  type Players,
  type Roles,
} from '#ports'

export type ModelSurroundings = {
  readonly egress: EgressCalls
  readonly inference: InferenceCalls
  readonly limits: Limits
  /** By the payer's name: a person's id, or the deployment. */
  readonly meterOf: (payer: string) => Meter
  /** What the deployment pays for Workers AI in a month at the most, in millionths of a US dollar. */
  readonly workersAiMonthMicroUsd: number
  readonly requestId: string
}

/** The deployer's purse. No person has this id. */
const deployment = 'deployment'

/** What one person may have written for them on the deployer's account. */
const workersAiQuestions: LimitRule = { name: 'workers-ai-question', limit: 20, windowSeconds: 60 * 60 }

/** A key's trouble is remembered as long as the isolate lives, for all interviews in it. */
const breakers = new Breakers()

export function playersWith(surroundings: ModelSurroundings): Players {
  return { of: (policy, payer) => rolesWith(policy, payer, surroundings) }
}

/** The vendor that a candidate's key opens, by way of the vault. */
export function vendorWith(
  { egress, requestId }: Pick<ModelSurroundings, 'egress' | 'requestId'>,
  ownerId: string,
  { provider, sealed, baseUrl }: KeyAccess,
): ModelVendor {
  const way = { fetch: egressFetch(egress, { sealed, ownerId, requestId }), baseUrl }
  switch (provider) {
    case 'openai':
      return openaiVendor(way)
    case 'anthropic':
      return anthropicVendor(way)
    case 'gemini':
      return geminiVendor(way)
  }
}

function rolesWith(policy: ModelPolicy, payer: Payer, surroundings: ModelSurroundings): Roles {
  const builtIn = { interviewer: builtinInterviewer(), evaluator: builtinEvaluator() }
  if (policy.access.length === 0) return { ...builtIn, resumeReader: null, reportWriter: null }
  const options = {
    clock: systemClock,
    breakers,
    chance: Math.random,
    last: policy.whenAway === 'pause' ? null : builtIn,
  }
  const prompting = { clock: systemClock, nonce: () => crypto.randomUUID(), costOf: costMicroUsd }
  const model = (access: ModelAccess, role: ModelRole) => modelWith(access, role, policy, payer, surroundings)
  const linked = <Role>(play: (access: ModelAccess) => Role): readonly Link<Role>[] =>
    policy.access.map((access) => ({ provider: access.provider, name: nameOf(access), role: play(access) }))

  const interviewers = linked((access) => {
    const interviewer = promptedInterviewer(model(access, 'interviewer'), prompting)
    return access.provider === 'workers-ai' ? rationed(interviewer, payer, surroundings.limits) : interviewer
  })
  const evaluators = linked((access) =>
    promptedEvaluator(model(access, 'evaluator'), { ...prompting, samples: policy.samples }),
  )
  return {
    interviewer: policy.asks ? chainedInterviewer(interviewers, options) : builtIn.interviewer,
    evaluator: chainedEvaluator(evaluators, options),
    resumeReader: chainedResumeReader(
      linked((access) => promptedResumeReader(model(access, 'writer'), prompting)),
      options,
    ),
    reportWriter: chainedReportWriter(
      linked((access) => promptedReportWriter(model(access, 'writer'), prompting)),
      options,
    ),
  }
}

function modelWith(
  access: ModelAccess,
  role: ModelRole,
  policy: ModelPolicy,
  { ownerId, interviewId }: Payer,
  surroundings: ModelSurroundings,
): Model {
  const name = access.models[role]
  const { meterOf, inference, requestId, workersAiMonthMicroUsd } = surroundings
  if (access.provider === 'workers-ai') {
    if (access.isUsedUp) return usedUp(name)
    const model = workersAiVendor({ inference, context: { requestId, actor: ownerId } }).model(name)
    const caps = { interviewMicroUsd: null, monthMicroUsd: workersAiMonthMicroUsd }
    return metered(model, { meter: meterOf(deployment), keyId: access.provider, interviewId, caps })
  }
  const caps = { interviewMicroUsd: policy.interviewCapMicroUsd, monthMicroUsd: policy.monthCapMicroUsd }
  const model = vendorWith(surroundings, ownerId, access).model(name)
  return metered(model, { meter: meterOf(ownerId), keyId: access.keyId, interviewId, caps })
}

function nameOf(access: ModelAccess): string {
  return access.provider === 'workers-ai' ? access.provider : access.keyId
}

function usedUp(name: string): Model {
  return {
    provider: 'workers-ai',
    name,
    complete: () => Promise.reject(new ModelFailure('workers-ai', 'over-budget')),
  }
}

/** Questions on the deployer's account, so many an hour for each person. */
function rationed(interviewer: Interviewer, { ownerId }: Payer, limits: Limits): Interviewer {
  return {
    async nextQuestion(brief, interview, call) {
      try {
        await limits.take(workersAiQuestions, ownerId)
      } catch (error) {
        throw error instanceof Refusal ? new ModelFailure('workers-ai', 'over-budget') : error
      }
      return interviewer.nextQuestion(brief, interview, call)
    },
  }
}
