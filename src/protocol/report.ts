import { z } from 'zod'
import type { Report } from '#domain/report'
import { plan } from './brief.ts'
import { criterionName } from './evaluation.ts'
import { difficulty, epochMs, topic } from './values.ts'
import { exchangeView } from './view.ts'

const points = z.number().min(0).max(100).nullable()
const ability = z.object({ mean: z.number(), deviation: z.number() })
const finding = z.object({ turn: z.int(), topic, point: z.string(), quote: z.string().nullable() })

export const verdict = z.enum(['strong', 'good', 'partial', 'weak', 'not-assessed'])

/** As the record keeps it and API clients get it. */
export const report = z.object({
  version: z.literal(1),
  interviewId: z.string(),
  plan,
  partial: z.boolean(),
  startedAt: epochMs.nullable(),
  endedAt: epochMs.nullable(),
  verdict,
  points,
  coverage: z.object({ planned: z.int(), answered: z.int(), assessed: z.int() }),
  criteria: z.array(z.object({ name: criterionName, weight: z.number(), points, answers: z.int() })),
  topics: z.array(z.object({ topic, points, questions: z.int(), ability: ability.nullable() })),
  turns: z.array(z.object({ number: z.int(), topic, difficulty, points, exchanges: z.array(exchangeView) })),
  strengths: z.array(finding),
  weaknesses: z.array(finding),
  trend: z.enum(['improving', 'steady', 'declining']).nullable(),
  nextSteps: z.array(
    z.object({
      topic,
      turn: z.int(),
      points: z.number(),
      missing: z.array(z.string()),
      resources: z.array(z.object({ title: z.string(), url: z.url() })),
    }),
  ),
  time: z.object({ totalMs: z.number(), medianResponseMs: z.number().nullable() }),
  stamps: z.array(z.object({ provider: z.string(), model: z.string(), rubricVersion: z.string() })),
}) satisfies z.ZodType<Report>
