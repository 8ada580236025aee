import { z } from 'zod'
import { maxFlagLength } from '#domain/interview'
import { roles } from '#domain/questions'
import { plan } from '../brief.ts'
import { exchangeKind, outcome, pauseReason } from '../interview.ts'
import { modelStamp } from '../models.ts'
import { report, verdict } from '../report.ts'
import { difficulty, epochMs, id, interviewType, level, mode, questionCount, status, style, topic } from '../values.ts'
import { phaseName } from '../view.ts'
import { spokenEvaluation } from './evaluation.ts'
import { listOf } from './lists.ts'

const questionId = z.string().min(1).max(200)

export const startBody = z.strictObject({
  type: interviewType,
  role: z.string().trim().min(1).max(80).nullable().default(null),
  level,
  topics: listOf(topic).default([]),
  questionCount,
  mode,
  style: style.default('conversational'),
  /** Left out: the current resume; `null`: none. */
  resumeId: id.nullable().optional(),
  secondsPerAnswer: z.int().min(30).max(1800).nullable().default(null),
  title: z.string().trim().min(1).max(120).nullable().default(null),
})

export const practiseBody = z.strictObject({ questionId })

/** The length of the text is the interview's business, so that too long an answer gets its own refusal. */
export const answerBody = z.strictObject({ interviewId: id, answerId: id, questionId, text: z.string() })
/** Named, it counts once however often it is sent; nothing named means the question that is open. */
export const skipBody = z.strictObject({ questionId, answerId: id }).partial()
export const flagBody = z.strictObject({ answerId: id, reason: z.string().trim().min(1).max(maxFlagLength) })

const progress = z.object({ turn: z.int(), of: z.int(), answered: z.int() })
const spokenQuestion = z.object({
  id: z.string(),
  /** What the interviewer says on the way to it. */
  lead: z.string().nullable(),
  text: z.string(),
  topic,
  difficulty,
  why: z.string(),
  turn: z.int(),
  kind: exchangeKind,
  hints: listOf(z.string()),
  hintsLeft: z.int(),
  clarification: z.string().nullable(),
})
export type SpokenQuestion = z.infer<typeof spokenQuestion>

export const started = z.object({
  interviewId: z.string(),
  phase: phaseName,
  question: spokenQuestion.nullable(),
  progress,
})
export const answered = z.object({
  phase: phaseName,
  evaluation: spokenEvaluation.nullable(),
  question: spokenQuestion.nullable(),
  progress,
})

const spokenExchange = z.object({
  questionId: z.string(),
  turn: z.int(),
  kind: exchangeKind,
  text: z.string(),
  topic,
  difficulty,
  why: z.string(),
  answerId: z.string(),
  answer: z.string(),
  outcome,
  responseMs: z.number(),
  evaluation: spokenEvaluation.nullable(),
  modelAnswer: z.string().nullable(),
  flag: z.string().nullable(),
})
export type SpokenExchange = z.infer<typeof spokenExchange>

const knownPlan = plan.extend({ topics: listOf(topic), questionCount: z.int() })

export const spokenView = z.object({
  seq: z.int(),
  interviewId: z.string(),
  status,
  phase: phaseName,
  pausedBecause: pauseReason.nullable(),
  plan: knownPlan,
  progress,
  question: spokenQuestion.nullable(),
  feedback: spokenExchange.nullable(),
  history: listOf(spokenExchange),
  remainingMs: z.number().nullable(),
  clockRuns: z.boolean(),
  totalRemainingMs: z.number(),
  idlePauseInMs: z.number().nullable(),
  draft: z.object({ questionId: z.string(), text: z.string() }).nullable(),
})
export type SpokenView = z.infer<typeof spokenView>

const finding = z.object({ turn: z.int(), topic, point: z.string(), quote: z.string().nullable() })

const summaryFinding = z.object({ turn: z.int(), quote: z.string().nullable(), text: z.string() })

export const reportSummary = z.object({
  summary: z.string(),
  strengths: listOf(summaryFinding),
  focus: listOf(summaryFinding),
  studyPlan: listOf(z.object({ topic, why: z.string(), doThis: z.string() })),
  stamp: modelStamp,
})

export const spokenReport = report.extend({
  /** Once a model was asked to write it. */
  summary: reportSummary.nullable(),
  plan: knownPlan,
  criteria: report.shape.criteria.readonly(),
  topics: report.shape.topics.readonly(),
  turns: listOf(report.shape.turns.element.extend({ exchanges: listOf(spokenExchange) })),
  strengths: listOf(finding),
  weaknesses: listOf(finding),
  nextSteps: listOf(
    report.shape.nextSteps.element.extend({
      missing: listOf(z.string()),
      resources: listOf(z.object({ title: z.string(), url: z.string() })),
    }),
  ),
  stamps: report.shape.stamps.readonly(),
})
export type SpokenReport = z.infer<typeof spokenReport>

export const history = z.object({
  items: listOf(
    z.object({
      id: z.string(),
      plan: knownPlan,
      status,
      answered: z.int(),
      points: z.number().nullable(),
      verdict,
      createdAt: epochMs,
      startedAt: epochMs.nullable(),
      endedAt: epochMs.nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
})

/** What may be asked for, in the words that `start` takes. */
export const vocabulary = z.object({
  types: listOf(interviewType),
  topics: listOf(topic),
  roles: listOf(z.enum(roles)),
  levels: listOf(level),
  styles: listOf(style),
  modes: listOf(mode),
  questionCounts: listOf(questionCount),
})
