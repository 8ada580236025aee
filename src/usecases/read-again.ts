import { changesIn, type FieldChange, type Profile } from '#domain/resume'
import type { ModelStamp } from '#domain/models'
import { Refusal, type Actor } from '#ports'
import { faultOf, providerFailed } from './fault-of.ts'
import { resumesReadAgain, workersAiCalls } from './limit-rules.ts'
import { policyOfOne, type ChosenModel } from './model-policy.ts'
import type { Ports } from './ports.ts'
import { readResume, today } from './resumes.ts'

export type Rereading = {
  readonly profile: Profile
  readonly changes: readonly FieldChange[]
  readonly stamp: ModelStamp
}

/** In milliseconds. */
const patienceMs = 60_000

/**
 * Has a model read a resume; nothing is saved: whoever it is about decides what of it is right.
 * @throws {Refusal} `NOT_FOUND` (resume, key), `RESUME_NO_TEXT`, `RATE_LIMITED`, `PROVIDER_FAILED`
 */
export async function readAgain(ports: Ports, actor: Actor, resumeId: string, chosen: ChosenModel): Promise<Rereading> {
  const [resume, policy] = await Promise.all([readResume(ports, actor, resumeId), policyOfOne(ports, actor, chosen)])
  if (resume.text.trim() === '') throw new Refusal('RESUME_NO_TEXT')
  await ports.limits.take(resumesReadAgain, actor.userId)
  if (chosen.who === 'workers-ai') await ports.limits.take(workersAiCalls, actor.userId)
  const { resumeReader } = ports.players.of(policy, { ownerId: actor.userId, interviewId: null })
  const [access] = policy.access
  if (!resumeReader || !access) throw new Refusal('NOT_FOUND')
  const signal = AbortSignal.timeout(patienceMs)
  try {
    const { profile, stamp } = await resumeReader.readAgain(resume.text, resume.profile, today(ports), { signal })
    return { profile, changes: changesIn(resume.profile, profile), stamp }
  } catch (error) {
    throw providerFailed(access, faultOf(error, signal))
  }
}
