import type { View } from '#domain/interview'
import type { Dialect } from './room-line.ts'

/** What the server knows of the interview when the page is asked for. */
export type Beginning = {
  readonly view: View
  readonly dialect: Dialect
  /** For the answer that is given next. */
  readonly answerId: string
  /** What the room did not take from a form without JavaScript, and why. */
  readonly refused: { readonly sentence: string; readonly questionId: string; readonly text: string } | null
}

/** Our own server wrote it into the page a moment ago; a look at its outline is enough. */
export function isBeginning(value: unknown): value is Beginning {
  return typeof value === 'object' && value !== null && 'view' in value && 'dialect' in value && 'answerId' in value
}
