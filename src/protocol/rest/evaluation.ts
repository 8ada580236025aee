import { z } from 'zod'
import { criterionLevel, criterionName, evidence, stamp } from '../evaluation.ts'
import { listOf } from './lists.ts'

/** An evaluation for API clients: in words where the domain has codes. Evidence offsets are UTF-16, into the answer as stored. */
export const spokenEvaluation = z.object({
  score: z.number().min(1).max(10).nullable(),
  points: z.number().min(0).max(100).nullable(),
  feedback: z.string(),
  improvement: z.string(),
  strengths: listOf(z.string()),
  weaknesses: listOf(z.string()),
  keyPointsCovered: listOf(z.string()),
  keyPointsMissing: listOf(z.string()),
  criteria: listOf(
    z.object({
      name: criterionName,
      level: criterionLevel.nullable(),
      weight: z.number(),
      evidence: listOf(evidence),
    }),
  ),
  confidence: z.number().min(0).max(1),
  stamp,
})
export type SpokenEvaluation = z.infer<typeof spokenEvaluation>

export const tryBody = z.strictObject({ questionId: z.string().max(200).optional(), answer: z.string() })
export const tried = z.object({
  question: z.object({ id: z.string(), text: z.string() }),
  answer: z.string(),
  evaluation: spokenEvaluation,
  modelAnswer: z.string(),
})
