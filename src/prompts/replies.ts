/**
 * What a model must reply, per role. The schemas stay within what every vendor's constrained output knows (no bounds, no
 * patterns, everything required); bounds are checked by the code that makes something of a reply.
 */
import { z } from 'zod'
import { difficulties, topics } from '#domain/questions'

/** A whole question. `text` comes early, so that it can be shown while the rest is written. */
export const questionReply = z.object({
  topic: z.enum(topics),
  difficulty: z.enum(difficulties),
  text: z.string(),
  why: z.string(),
  clarification: z.string(),
  keyPoints: z.array(
    z.object({
      text: z.string(),
      phrases: z.array(z.string()),
      weight: z.literal([1, 2, 3]),
      essential: z.boolean(),
    }),
  ),
  referenceAnswer: z.string(),
  hints: z.array(z.string()),
})
export type QuestionReply = z.infer<typeof questionReply>

/** A question about one key point of the question before. */
export const followUpReply = z.object({ text: z.string(), why: z.string() })
export type FollowUpReply = z.infer<typeof followUpReply>

/** Evidence first, then the verdict that follows from it. */
export const evaluationReply = z.object({
  keyPoints: z.array(
    z.object({
      id: z.string(),
      quote: z.string().nullable(),
      status: z.enum(['covered', 'vague', 'missing', 'wrong']),
    }),
  ),
  misconceptions: z.array(z.object({ quote: z.string(), correction: z.string() })),
  criteria: z.array(z.object({ name: z.string(), quotes: z.array(z.string()), level: z.literal([0, 1, 2, 3, 4, 5]) })),
  onTopic: z.boolean(),
  strengths: z.array(z.string()),
  weaknesses: z.array(z.string()),
  improvement: z.string(),
  verdict: z.string(),
})
export type EvaluationReply = z.infer<typeof evaluationReply>

/** All of a profile that a model may fill; contact data is neither shown to it nor asked of it. Dates: `YYYY` or `YYYY-MM`. */
export const profileReply = z.object({
  headline: z.string().nullable(),
  summary: z.string().nullable(),
  skills: z.array(z.string()),
  technologies: z.array(z.string()),
  work: z.array(
    z.object({
      company: z.string(),
      title: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      highlights: z.array(z.string()),
    }),
  ),
  education: z.array(z.object({ institution: z.string(), degree: z.string(), end: z.string().nullable() })),
  projects: z.array(z.object({ name: z.string(), description: z.string(), technologies: z.array(z.string()) })),
})
export type ProfileReply = z.infer<typeof profileReply>

const findingReply = z.object({ turn: z.number(), quote: z.string().nullable(), text: z.string() })

/** What a report says in sentences. */
export const summaryReply = z.object({
  strengths: z.array(findingReply),
  focus: z.array(findingReply),
  studyPlan: z.array(z.object({ topic: z.enum(topics), why: z.string(), doThis: z.string() })),
  summary: z.string(),
})
export type SummaryReply = z.infer<typeof summaryReply>
