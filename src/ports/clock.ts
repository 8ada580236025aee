export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  wait(milliseconds: number): Promise<void>
}

export interface Ids {
  /** A UUIDv7: unique, and sorted by time. */
  next(): string
}
