/** What a room keeps on disk, parsed on every load: an older release may have written it. */
import { z } from 'zod'
import { leadCodes, type ChosenQuestion, type Fact, type Interview, type Lead } from '#domain/interview'
import { evaluation } from './evaluation.ts'
import { modelStamp } from './models.ts'
import { question } from './question.ts'
import { difficulty, epochMs, topic } from './values.ts'

const text = z.string()
const milliseconds = z.number()

export const why = z.discriminatedUnion('code', [
  z.object({ code: z.literal('warm-up') }),
  z.object({ code: z.literal('opening'), topic }),
  z.object({ code: z.literal('resume'), skill: text }),
  z.object({ code: z.literal('resume-line'), line: text }),
  z.object({ code: z.literal('role'), role: text }),
  z.object({ code: z.literal('topic'), topic }),
  z.object({ code: z.literal('harder'), topic }),
  z.object({ code: z.literal('easier'), topic }),
  z.object({ code: z.literal('missing-point') }),
  z.object({ code: z.literal('vague-point'), quote: text }),
  z.object({ code: z.literal('challenge'), quote: text.nullable() }),
  z.object({ code: z.literal('own-words'), text }),
])

/** Absent in what was written before there were any. */
export const lead = z
  .object({ code: z.enum(leadCodes), variant: z.int(), topic })
  .nullable()
  .default(null) satisfies z.ZodType<Lead | null>
/** Absent in what was written before models asked. */
const written = question.nullable().default(null)
export const askedBy = modelStamp.nullable().default(null)
export const exchangeKind = z.enum(['warm-up', 'main', 'follow-up'])
export const outcome = z.enum(['answered', 'skipped', 'timed-out'])
export const pauseReason = z.enum(['candidate', 'idle', 'time', 'models'])

const clock = z.object({ spentMs: milliseconds, since: epochMs.nullable() })

const anyJob = { id: text, attempt: z.int(), until: epochMs.nullable() }
const job = z.discriminatedUnion('kind', [
  z.object({ ...anyJob, kind: z.literal('evaluate'), answerId: text }),
  z.object({ ...anyJob, kind: z.literal('evaluate-again'), answerId: text }),
  z.object({ ...anyJob, kind: z.literal('ask') }),
  z.object({ ...anyJob, kind: z.literal('prepare') }),
])

const activePhase = z.discriminatedUnion('name', [
  z.object({ name: z.literal('question') }),
  z.object({ name: z.literal('listening'), questionId: text, clock }),
  z.object({ name: z.literal('processing') }),
  z.object({ name: z.literal('feedback'), answerId: text }),
])

const phase = z.discriminatedUnion('name', [
  z.object({ name: z.literal('idle') }),
  ...activePhase.options,
  z.object({ name: z.literal('paused'), reason: pauseReason, resume: activePhase }),
  z.object({ name: z.literal('abandoned'), resume: activePhase }),
  z.object({ name: z.literal('completed') }),
  z.object({ name: z.literal('cancelled') }),
])

const exchange = z.object({
  questionId: text,
  kind: exchangeKind,
  lead,
  text,
  why,
  written,
  askedBy,
  askedAt: epochMs,
  keyPointId: text.nullable(),
  answer: z.object({ answerId: text, text, outcome, responseMs: milliseconds }).nullable(),
  evaluation: evaluation.nullable(),
  hintsShown: z.int(),
  clarified: z.boolean(),
  flag: text.nullable(),
})

const chosenQuestion = z.object({
  questionId: text,
  kind: exchangeKind,
  bankId: text,
  topic,
  difficulty,
  text,
  why,
  keyPointId: text.nullable(),
  written,
  askedBy,
}) satisfies z.ZodType<ChosenQuestion>

export const interview = z.object({
  version: z.literal(1),
  seq: z.int(),
  phase,
  turns: z.array(z.object({ number: z.int(), bankId: text, topic, difficulty, exchanges: z.array(exchange) })),
  jobs: z.array(job),
  prepared: chosenQuestion.nullable().default(null),
  withoutModels: z.boolean().default(false),
  presence: z.object({
    socket: z.boolean(),
    callUntil: epochMs.nullable(),
    activeAt: epochMs,
    seenAt: epochMs,
    idleWarned: z.boolean(),
  }),
  clock,
  limitMs: milliseconds,
  startedAt: epochMs.nullable(),
  endedAt: epochMs.nullable(),
}) satisfies z.ZodType<Interview>

const at = epochMs

export const fact = z.discriminatedUnion('type', [
  z.object({ at, type: z.literal('begun') }),
  z.object({ at, type: z.literal('arrived'), via: z.enum(['socket', 'call']) }),
  z.object({ at, type: z.literal('left'), answerClockRuns: z.boolean() }),
  z.object({ at, type: z.literal('active') }),
  z.object({ at, type: z.literal('idle-warned') }),
  z.object({ at, type: z.literal('job-started'), job }),
  z.object({ at, type: z.literal('asked'), question: chosenQuestion, lead }),
  z.object({ at, type: z.literal('hinted'), questionId: text }),
  z.object({ at, type: z.literal('clarified'), questionId: text }),
  z.object({
    at,
    type: z.literal('answered'),
    questionId: text,
    answerId: text,
    text,
    outcome,
    responseMs: milliseconds,
  }),
  z.object({ at, type: z.literal('evaluated'), answerId: text, jobId: text, evaluation }),
  z.object({ at, type: z.literal('evaluated-again'), answerId: text, jobId: text, evaluation }),
  z.object({ at, type: z.literal('prepared'), jobId: text, question: chosenQuestion.nullable() }),
  z.object({ at, type: z.literal('job-held'), jobId: text }),
  z.object({ at, type: z.literal('models-dismissed') }),
  z.object({ at, type: z.literal('flagged'), answerId: text, reason: text }),
  z.object({ at, type: z.literal('continued') }),
  z.object({ at, type: z.literal('paused'), reason: pauseReason }),
  z.object({ at, type: z.literal('resumed') }),
  z.object({ at, type: z.literal('extended') }),
  z.object({ at, type: z.literal('abandoned') }),
  z.object({ at, type: z.literal('ended') }),
  z.object({ at, type: z.literal('completed') }),
  z.object({ at, type: z.literal('cancelled') }),
]) satisfies z.ZodType<Fact>
