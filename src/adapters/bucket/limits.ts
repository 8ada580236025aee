import { sha256 } from '@oslojs/crypto/sha2'
import { encodeHexLowerCase } from '@oslojs/encoding'
import { OutsideError, Refusal, type LimitRule, type Limits } from '#ports'

/** One counter of the rooms Worker. `retryAfterSeconds` is 0 when the act may go ahead. */
export type BucketCalls = { take(rule: LimitRule): Promise<{ readonly retryAfterSeconds: number }> }

/** Limits counted in Durable Objects, one for each rule and key. */
export function bucketLimits(bucketOf: (name: string) => BucketCalls): Limits {
  return {
    async take(rule, key) {
      const { retryAfterSeconds } = await count(bucketOf(nameOf(rule, key)), rule)
      if (retryAfterSeconds > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds })
    },
  }
}

/** Addresses stay out of object names, where dashboards would show them. */
function nameOf({ name }: LimitRule, key: string): string {
  return `${name}:${encodeHexLowerCase(sha256(new TextEncoder().encode(key)))}`
}

async function count(bucket: BucketCalls, rule: LimitRule): Promise<{ readonly retryAfterSeconds: number }> {
  try {
    return await bucket.take(rule)
  } catch (cause) {
    throw new OutsideError('rooms', 'unreachable', { cause })
  }
}
