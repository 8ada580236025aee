import { z } from 'zod'
import { difficulty, questionType, topic } from '../values.ts'
import { listOf } from './lists.ts'

/** From a page's address or an API call: what is left empty takes any. */
export const questionQuery = z.object({
  topic: anyOr(topic),
  type: anyOr(questionType),
  difficulty: anyOr(difficulty),
  query: z.string().max(200).default(''),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})

export const questionPage = z.object({
  questions: listOf(
    z.object({
      id: z.string(),
      type: questionType,
      topic,
      subcategory: z.string(),
      tags: listOf(z.string()),
      difficulty,
      timeLimitSeconds: z.int(),
      text: z.string(),
    }),
  ),
  total: z.int(),
  pages: z.int(),
})

function anyOr<Schema extends z.ZodType>(schema: Schema) {
  return z
    .union([z.literal('').transform(() => null), schema])
    .nullable()
    .default(null)
}
