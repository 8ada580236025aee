/** Plays a role with several others, in order: each within its deadline, again where that may help, until one succeeds. */
import { canPass, type InsteadOf, type ModelProvider } from '#domain/models'
import { ModelFailure, OutsideError, type Clock } from '#ports'
import type { Breakers } from './breakers.ts'

export type Link<Role> = {
  readonly provider: ModelProvider
  /** What its breaker goes by: one key may be bad while another of the same vendor is good. */
  readonly name: string
  readonly role: Role
}

export type Surroundings = {
  readonly clock: Clock
  readonly breakers: Breakers
  /** 0 to 1, for jitter. */
  readonly chance: () => number
}

/** Milliseconds; `firstWords` counts only where a role speaks while it works. */
export type Deadlines = { readonly whole: number; readonly firstWords: number | null }

/** A call of a link: its own signal, and a way to say that the first words are there. */
export type Attempt = { readonly signal: AbortSignal; readonly heard: () => void }

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly insteadOf: InsteadOf | null }
  /** Nobody could; `first` is what kept the one who should have. */
  | { readonly ok: false; readonly first: InsteadOf | null; readonly failure: ModelFailure | null }

const mostRetries = 2
/** A vendor that wants us to wait longer than this is passed over. */
const longestWaitMs = 2_000

export async function firstOf<Role, T>(
  links: readonly Link<Role>[],
  play: (role: Role, attempt: Attempt) => Promise<T>,
  { whole, firstWords }: Deadlines,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<Outcome<T>> {
  const { breakers, clock } = surroundings
  let first: InsteadOf | null = null
  let failure: ModelFailure | null = null
  for (const link of links) {
    if (signal.aborted) break
    try {
      const objection = breakers.objection(link.name, clock.now())
      if (objection) throw new ModelFailure(link.provider, objection)
      const value = await withinDeadline(link)
      breakers.succeeded(link.name)
      return { ok: true, value, insteadOf: first }
    } catch (error) {
      failure = failureOf(error, link.provider)
      first ??= { provider: link.provider, fault: failure.fault }
    }
  }
  return { ok: false, first, failure }

  async function withinDeadline(link: Link<Role>): Promise<T> {
    const own = new AbortController()
    const tooLate = () => {
      own.abort(new ModelFailure(link.provider, 'timeout'))
    }
    const end = setTimeout(tooLate, whole)
    const silence = firstWords === null ? undefined : setTimeout(tooLate, firstWords)
    const both = AbortSignal.any([signal, own.signal])
    const heard = () => {
      clearTimeout(silence)
    }
    try {
      return await withRetries(link, { signal: both, heard })
    } catch (error) {
      // However a role words that it was stopped, it was we who stopped it.
      throw both.aborted ? new ModelFailure(link.provider, 'timeout', { cause: error }) : error
    } finally {
      clearTimeout(end)
      clearTimeout(silence)
    }
  }

  async function withRetries(link: Link<Role>, attempt: Attempt): Promise<T> {
    for (let retries = 0; ; retries++) {
      try {
        return await untilAborted(play(link.role, attempt), attempt.signal)
      } catch (error) {
        const { fault, retryAfterMs } = attempt.signal.aborted
          ? new ModelFailure(link.provider, 'timeout')
          : failureOf(error, link.provider)
        breakers.failed(link.name, fault, clock.now())
        const waitMs = retryAfterMs ?? backoffMs(retries, surroundings.chance())
        const isWorthIt = canPass(fault) && retries < mostRetries && waitMs <= longestWaitMs
        if (!isWorthIt || attempt.signal.aborted) throw error
        await clock.wait(waitMs)
      }
    }
  }
}

/** Full jitter: many interviews that fail together do not come back together. */
function backoffMs(retries: number, chance: number): number {
  return chance * 250 * 2 ** retries
}

/** A role that does not listen to its signal must not hold up the interview. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const abort = () => {
    aborted.reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function failureOf(error: unknown, provider: ModelProvider): ModelFailure {
  if (error instanceof ModelFailure) return error
  // Whatever is neither a vendor's nor a service's failure is ours; the interview goes on all the same.
  return new ModelFailure(provider, error instanceof OutsideError ? 'unreachable' : 'malformed', { cause: error })
}
