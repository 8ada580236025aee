/** Counts acts in a window that slides by whole windows; the count lives in a Durable Object, not in the database. */
export interface Limits {
  /** Counts this act. @throws {Refusal} `RATE_LIMITED` with `retryAfterSeconds` */
  take(rule: LimitRule, key: string): Promise<void>
  /** Forgets what was counted: whoever signs in has shown that they were not guessing. */
  reset(rule: LimitRule, key: string): Promise<void>
}

export type LimitRule = { readonly name: string; readonly limit: number; readonly windowSeconds: number }
