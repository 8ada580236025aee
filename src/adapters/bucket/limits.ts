import { sha256 } from '@oslojs/crypto/sha2'
import { encodeHexLowerCase } from '@oslojs/encoding'
import { OutsideError, Refusal, type LimitRule, type Limits } from '#ports'

/** One counter of the rooms Worker. `retryAfterSeconds` is 0 when the act may go ahead. */
export type BucketCalls = {
  take(rule: LimitRule): Promise<{ readonly retryAfterSeconds: number }>
  reset(): Promise<void>
}

/** Limits counted in Durable Objects, one for each rule and key. */
export function bucketLimits(bucketOf: (name: string) => BucketCalls): Limits {
  return {
    async take(rule, key) {
      const { retryAfterSeconds } = await ask(bucketOf(nameOf(rule, key)).take(rule))
      if (retryAfterSeconds > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds })
    },
    async reset(rule, key) {
      await ask(bucketOf(nameOf(rule, key)).reset())
    },
  }
}

/** Addresses stay out of object names, where dashboards would show them. */
function nameOf({ name }: LimitRule, key: string): string {
  return `${name}:${encodeHexLowerCase(sha256(new TextEncoder().encode(key)))}`
}

async function ask<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new OutsideError('rooms', 'unreachable', { cause })
  }
}
