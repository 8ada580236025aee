import { z } from 'zod'
import type { Question } from '#domain/questions'
import { difficulty, questionType, topic } from './values.ts'
import { roles } from '#domain/questions'

const text = z.string().min(1)

export const question = z.object({
  id: text,
  version: z.int().positive(),
  type: questionType,
  topic,
  subcategory: text,
  tags: z.array(text),
  roles: z.array(z.enum(roles)),
  difficulty,
  timeLimitSeconds: z.int().positive(),
  locale: text,
  text,
  clarification: text,
  keyPoints: z.array(
    z.object({
      id: text,
      text,
      phrases: z.array(text),
      weight: z.literal([1, 2, 3]),
      essential: z.boolean(),
    }),
  ),
  referenceAnswer: text,
  followUps: z.array(z.object({ id: text, keyPointId: text, text })),
  hints: z.array(text),
  misconceptions: z.array(z.object({ id: text, phrases: z.array(text), correction: text })),
  resources: z.array(z.object({ title: text, url: z.url() })),
  active: z.boolean(),
}) satisfies z.ZodType<Question>
