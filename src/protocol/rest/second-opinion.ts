import { z } from 'zod'
import { criterionName } from '../evaluation.ts'
import { exchangeKind } from '../interview.ts'
import { modelFault } from '../models.ts'
import { epochMs } from '../values.ts'
import { spokenEvaluation } from './evaluation.ts'
import { listOf } from './lists.ts'

const points = z.number().min(0).max(100).nullable()
const pairOf = <Value extends z.ZodType>(value: Value) => z.object({ first: value, second: value })

export const secondOpinion = z.object({
  id: z.string(),
  createdAt: epochMs,
  provider: z.string(),
  /** Over the questions that both evaluated, follow-ups counted in. */
  points: pairOf(points),
  questions: z.int(),
  agreement: z.object({
    /** Mean absolute difference of an answer's points. */
    meanDifference: z.number().nullable(),
    /** Share of the criterion levels that are at most one apart. */
    withinOne: z.number().nullable(),
    levels: z.int(),
  }),
  /** The largest difference first. */
  answers: listOf(
    z.object({
      answerId: z.string(),
      turn: z.int(),
      kind: exchangeKind,
      question: z.string(),
      points: pairOf(points),
      difference: z.number().nullable(),
      criteria: listOf(
        z.object({ name: criterionName, levels: pairOf(z.number()), quotes: pairOf(z.string().nullable()) }),
      ),
      /** Why there is no second evaluation. */
      fault: modelFault.nullable(),
      evaluation: spokenEvaluation.nullable(),
    }),
  ),
  costMicroUsd: z.number(),
  stamps: listOf(z.object({ provider: z.string(), model: z.string(), rubricVersion: z.string() })),
})
export type SpokenOpinion = z.infer<typeof secondOpinion>

export const secondOpinionList = z.object({ items: listOf(secondOpinion) })
