import { z } from 'zod'
import { criterionNames, remarkCodes, type Evaluation } from '#domain/evaluation'
import { modelStamp } from './models.ts'

const offset = z.int().nonnegative()
export const evidence = z.object({ quote: z.string(), start: offset, end: offset })
export const criterionName = z.enum(criterionNames)
export const criterionLevel = z.literal([0, 1, 2, 3, 4, 5])

const remark = z.object({
  code: z.enum(remarkCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const stamp = modelStamp.extend({ rubricVersion: z.string() })

export const evaluation = z.object({
  gate: z.enum([
    'assessable',
    'empty',
    'declined',
    'timed-out',
    'not-an-answer',
    'question-echoed',
    'off-topic',
    'wrong-language',
    'not-assessed',
  ]),
  score: z.number().min(1).max(10).nullable(),
  points: z.number().min(0).max(100).nullable(),
  criteria: z.array(
    z.object({
      name: criterionName,
      weight: z.number(),
      level: criterionLevel.nullable(),
      evidence: z.array(evidence),
    }),
  ),
  keyPoints: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      weight: z.number(),
      essential: z.boolean(),
      status: z.enum(['covered', 'vague', 'missing', 'wrong']),
      evidence: evidence.nullable(),
    }),
  ),
  misconceptions: z.array(z.object({ id: z.string(), correction: z.string(), evidence })),
  feedback: z.array(remark),
  improvement: z.array(remark),
  strengths: z.array(remark),
  weaknesses: z.array(remark),
  confidence: z.number().min(0).max(1),
  stamp,
}) satisfies z.ZodType<Evaluation>
