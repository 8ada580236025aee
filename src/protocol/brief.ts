import { z } from 'zod'
import type { Brief, Plan } from '#domain/interview'
import { question } from './question.ts'
import { epochMs, interviewType, level, mode, questionCount, style, topic } from './values.ts'

export const plan = z.object({
  title: z.string().min(1).max(120),
  type: interviewType,
  role: z.string().min(1).max(80),
  level,
  topics: z.array(topic),
  questionCount,
  secondsPerAnswer: z.int().min(30).max(900).nullable(),
  mode,
  style,
}) satisfies z.ZodType<Plan>

const name = z.string().max(200)

/** Version 1 is the only one yet; a later release adds its own beside it and upcasts. */
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
  warmUp: question.nullable(),
  askedBefore: z.array(z.string()),
  priors: z.array(z.object({ topic, mean: z.number(), deviation: z.number().positive() })),
  locale: z.string(),
  seed: z.int(),
  createdAt: epochMs,
}) satisfies z.ZodType<Brief>
