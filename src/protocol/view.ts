import { z } from 'zod'
import type { ExchangeView, View } from '#domain/interview'
import { whenAwayChoices } from '#domain/models'
import { plan } from './brief.ts'
import { evaluation } from './evaluation.ts'
import { askedBy, exchangeKind, lead, outcome, pauseReason, why } from './interview.ts'
import { modelChoice, modelProvider } from './models.ts'
import { difficulty, status, topic } from './values.ts'

const text = z.string()
const milliseconds = z.number()

const questionView = z.object({
  id: text,
  turn: z.int(),
  kind: exchangeKind,
  lead,
  text,
  topic,
  difficulty,
  why,
  askedBy,
  hints: z.array(text),
  hintsLeft: z.int(),
  clarification: text.nullable(),
})

export const exchangeView = z.object({
  questionId: text,
  turn: z.int(),
  kind: exchangeKind,
  text,
  topic,
  difficulty,
  why,
  askedBy,
  answerId: text,
  answer: text,
  outcome,
  responseMs: milliseconds,
  evaluation: evaluation.nullable(),
  modelAnswer: text.nullable(),
  flag: text.nullable(),
}) satisfies z.ZodType<ExchangeView>

export const phaseName = z.enum([
  'idle',
  'question',
  'listening',
  'processing',
  'feedback',
  'paused',
  'abandoned',
  'completed',
  'cancelled',
])

export const view = z.object({
  seq: z.int(),
  interviewId: text,
  status,
  phase: phaseName,
  pausedBecause: pauseReason.nullable(),
  plan,
  progress: z.object({ turn: z.int(), of: z.int(), answered: z.int() }),
  question: questionView.nullable(),
  feedback: exchangeView.nullable(),
  history: z.array(exchangeView),
  remainingMs: milliseconds.nullable(),
  clockRuns: z.boolean(),
  totalRemainingMs: milliseconds,
  idlePauseInMs: milliseconds.nullable(),
  draft: z.object({ questionId: text, text }).nullable(),
  models: z
    .object({
      access: z.array(z.object({ provider: modelProvider, models: modelChoice })),
      whenAway: z.enum(whenAwayChoices),
      spentMicroUsd: z.number(),
      capMicroUsd: z.number().nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<View>
