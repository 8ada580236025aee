/** Everything that crosses the socket. Additive changes only within `interview.v1`. */
import { z } from 'zod'
import type { View } from '#domain/interview'
import { candidateInput, draft } from './input.ts'
import { view } from './view.ts'

/** The subprotocol a socket must offer, beside its ticket. */
export const socketProtocol = 'interview.v1'

/** A newer tab or device took over: do not reconnect. */
export const takenOverCode = 4001
/** The interview is no more (deleted) or not this person's. */
export const goneCode = 4004

/** `ref` is the sender's own mark; the room names it when it is done with the message. */
const ref = z.string().min(1).max(64)

export const upstream = z.discriminatedUnion('type', [
  z.object({ type: z.literal('input'), ref, input: candidateInput }),
  z.object({ type: z.literal('draft'), ref, draft }),
])
export type Upstream = z.infer<typeof upstream>

export const socketRefusals = [
  'malformed',
  'read-only',
  'not-the-open-question',
  'answer-too-long',
  'interview-over',
  'not-now',
  'no-more-hints',
] as const

export const downstream = z.discriminatedUnion('type', [
  /** The whole view, after every change and on joining. */
  z.object({ type: z.literal('view'), view }),
  /** The question that is being written, as far as it is; empty when it starts over. */
  z.object({ type: z.literal('writing'), text: z.string() }),
  /** The message is on disk. */
  z.object({ type: z.literal('done'), ref }),
  z.object({ type: z.literal('refused'), ref: ref.nullable(), reason: z.enum(socketRefusals) }),
]) satisfies z.ZodType<Downstream>
export type Downstream =
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'writing'; readonly text: string }
  | { readonly type: 'done'; readonly ref: string }
  | { readonly type: 'refused'; readonly ref: string | null; readonly reason: (typeof socketRefusals)[number] }
