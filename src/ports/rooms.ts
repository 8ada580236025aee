import type { Brief, CandidateInput, View } from '#domain/interview'
import type { Report } from '#domain/report'

/** How somebody shows that they may be in the room: known to the site as its owner, or by the seat they were given. */
export type Entry = { readonly by: 'owner'; readonly userId: string } | { readonly by: 'seat'; readonly secret: string }

/** The live interviews. What is no interview of this person throws `NOT_FOUND`. */
export interface Rooms {
  open(brief: Brief): Promise<void>
  /** A seat in the room: a secret for a cookie, good for stage page, socket and answers without the database. */
  seat(interviewId: string, entry: Entry): Promise<string>
  /** A single-use ticket for one socket, good for a minute. */
  admit(interviewId: string, entry: Entry, role: 'candidate' | 'observer'): Promise<string>
  view(interviewId: string, entry: Entry): Promise<View>
  /** @throws {Refusal} what the interview refuses, with nothing of the input taken */
  act(interviewId: string, entry: Entry, input: CandidateInput): Promise<View>
  saveDraft(interviewId: string, entry: Entry, draft: { questionId: string; text: string }): Promise<void>
  /** As the room knows it, once there is one. @throws {Refusal} `REPORT_NOT_READY` */
  report(interviewId: string, entry: Entry): Promise<Report>
  /** Ends every seat: on sign-out. */
  revokeSeats(interviewId: string, userId: string): Promise<void>
  /** The room forgets this key of its owner: it asks nobody with it from then on. */
  dropKey(interviewId: string, userId: string, keyId: string): Promise<void>
  destroy(interviewId: string, userId: string): Promise<void>
}
