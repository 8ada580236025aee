import { z } from 'zod'
import type { Brief, Plan } from '#domain/interview'
import { modelPolicy } from './models.ts'
import { question } from './question.ts'
import { epochMs, questionType, interviewType, level, mode, style, topic } from './values.ts'

/** What may stand here is bounded where it comes in; a brief that was made must be taken. */
const name = z.string()

export const plan = z.object({
  title: name,
  type: interviewType,
  role: name,
  level,
  topics: z.array(topic),
  /** What the bank can give when it has fewer than were wished for. */
  questionCount: z.int().positive(),
  secondsPerAnswer: z.int().positive().nullable(),
  mode,
  style,
}) satisfies z.ZodType<Plan>

/** Version 1 is the only one yet; what it did not have from the start has a default for rooms opened before. */
export const brief = z.object({
  version: z.literal(1),
  interviewId: z.string(),
  ownerId: z.string(),
  plan,
  profile: z
    .object({
      role: name.nullable(),
      skills: z.array(name),
      technologies: z.array(name),
      experienceYears: z.number().nullable(),
    })
    .nullable(),
  bank: z.array(question),
  personal: z.array(z.object({ question, line: name })).default([]),
  challenges: z.array(z.object({ after: z.array(questionType), question })).default([]),
  warmUp: question.nullable(),
  askedBefore: z.array(z.string()),
  askedTexts: z.array(z.string()).default([]),
  priors: z.array(z.object({ topic, mean: z.number(), deviation: z.number().positive() })),
  held: z.int().nonnegative().default(0),
  models: modelPolicy,
  locale: z.string(),
  seed: z.int(),
  createdAt: epochMs,
}) satisfies z.ZodType<Brief>
