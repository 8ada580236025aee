import type { SecondOpinion } from '#domain/report'

export type KeptOpinion = SecondOpinion & {
  readonly id: string
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** What others think of the owner's interviews; what is not theirs does not exist. */
export interface SecondOpinions {
  /** `undefined` when there is no such interview, perhaps because it was deleted meanwhile. */
  add(ownerId: string, interviewId: string, id: string, opinion: SecondOpinion): Promise<KeptOpinion | undefined>
  /** The newest first. */
  list(ownerId: string, interviewId: string): Promise<readonly KeptOpinion[]>
}
