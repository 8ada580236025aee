/** The room's remote calls, as site and room agree on them. Every call starts with its context; changes are additive. */
import { z } from 'zod'
import type { Brief, CandidateInput, Draft, RoomRole, View } from '#domain/interview'
import type { Report } from '#domain/report'

export const callContext = z.object({ requestId: z.string().max(100), actor: z.string().max(100).nullable() })
export type RoomContext = z.infer<typeof callContext>

/** Known to the site as the owner, or by the secret of a seat. */
export const entry = z.discriminatedUnion('by', [
  z.object({ by: z.literal('owner'), userId: z.string().min(1) }),
  z.object({ by: z.literal('seat'), secret: z.string().min(1).max(200) }),
])
export type RoomEntry = z.infer<typeof entry>

export const roomRefusals = [
  'not-found',
  'malformed',
  'version-too-new',
  'report-not-ready',
  'not-the-open-question',
  'answer-too-long',
  'interview-over',
  'not-now',
  'no-more-hints',
] as const
export type RoomRefusal = (typeof roomRefusals)[number]

/** Refusals travel as values: an error loses its class on the way between Workers. */
export type RoomReply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: RoomRefusal }

export interface RoomCalls {
  open(context: RoomContext, brief: Brief): Promise<RoomReply<null>>
  seat(context: RoomContext, entry: RoomEntry): Promise<RoomReply<string>>
  admit(context: RoomContext, entry: RoomEntry, role: RoomRole): Promise<RoomReply<string>>
  view(context: RoomContext, entry: RoomEntry): Promise<RoomReply<View>>
  act(context: RoomContext, entry: RoomEntry, input: CandidateInput): Promise<RoomReply<View>>
  saveDraft(context: RoomContext, entry: RoomEntry, draft: Draft): Promise<RoomReply<null>>
  report(context: RoomContext, entry: RoomEntry): Promise<RoomReply<Report>>
  revokeSeats(context: RoomContext, userId: string): Promise<RoomReply<null>>
  dropKey(context: RoomContext, userId: string, keyId: string): Promise<RoomReply<null>>
  destroy(context: RoomContext, userId: string): Promise<RoomReply<null>>
}
