import type { UnreadableReason } from '#domain/resume'

/** Thrown inside the readers where a file cannot be read on; `readDocument` turns it into an answer. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason) {
    super(reason)
    this.name = 'Unreadable'
    this.reason = reason
  }
}
