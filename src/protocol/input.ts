import { z } from 'zod'
import { maxAnswerLength } from '#domain/evaluation'
import { maxFlagLength, type CandidateInput, type Draft } from '#domain/interview'
import { id } from './values.ts'

/** A question's id as we gave it out: bank id, and the follow-up's after a slash. */
const questionId = z.string().min(1).max(200)
/** Far more than an answer may have: what is too long gets its own refusal from the interview, nothing is cut. */
const answerText = z.string().max(10 * maxAnswerLength)

export const draft = z.object({ questionId, text: answerText }) satisfies z.ZodType<Draft>

/** What a candidate can do: the same over the socket, over REST and by form. */
export const candidateInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begin') }),
  z.object({ type: z.literal('answer'), questionId, answerId: id, text: answerText }),
  z.object({ type: z.literal('skip'), questionId, answerId: id }),
  z.object({ type: z.literal('continue') }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('hint') }),
  z.object({ type: z.literal('clarify') }),
  z.object({ type: z.literal('evaluate-again'), answerId: id }),
  z.object({ type: z.literal('dismiss-models') }),
  z.object({ type: z.literal('flag'), answerId: id, reason: z.string().trim().min(1).max(maxFlagLength) }),
  z.object({ type: z.literal('extend') }),
  z.object({ type: z.literal('end') }),
  z.object({ type: z.literal('active') }),
]) satisfies z.ZodType<CandidateInput>
