import { z } from 'zod'
import { modelStamp } from '../models.ts'
import { difficulty, level, questionType, topic } from '../values.ts'
import { spokenEvaluation } from './evaluation.ts'
import { listOf } from './lists.ts'

/** Long enough for any question or model answer that somebody could say. */
const words = (most: number) => z.string().trim().min(1).max(most)

export const generateQuestionBody = z.strictObject({
  type: questionType,
  topic,
  difficulty,
  level,
  role: words(80).nullable().default(null),
  avoid: z.array(words(4000)).max(30).default([]),
})

const keyPoint = z.object({
  id: z.string(),
  text: z.string(),
  phrases: listOf(z.string()),
  weight: z.literal([1, 2, 3]),
  essential: z.boolean(),
})

export const generatedQuestion = z.object({
  question: z.object({
    /** One of the bank’s, or made for a question that a model wrote. */
    id: z.string(),
    type: questionType,
    topic,
    difficulty,
    text: z.string(),
    clarification: z.string(),
    keyPoints: listOf(keyPoint),
    referenceAnswer: z.string(),
    hints: listOf(z.string()),
  }),
  /** Who wrote it, what it cost, and instead of whom. */
  stamp: modelStamp,
})

const givenKeyPoint = z.strictObject({
  /** Not used: taken so that a generated question can be sent back as it came. */
  id: words(80).optional(),
  text: words(500),
  phrases: z.array(words(200)).max(12).default([]),
  weight: z.literal([1, 2, 3]).default(2),
  essential: z.boolean().default(false),
})

const givenQuestion = z.strictObject({
  text: words(4000),
  type: questionType,
  topic: topic.nullable().default(null),
  keyPoints: z.array(givenKeyPoint).max(20).default([]),
  referenceAnswer: z.string().trim().max(12_000).default(''),
})

/** The length of the answer is looked at later, so that too long a one gets its own refusal. */
export const evaluateAnswerBody = z
  .strictObject({
    /** In your own words … */
    question: givenQuestion.optional(),
    /** … or one of the bank. */
    questionId: words(200).optional(),
    answer: z.string(),
    level,
  })
  .refine(({ question, questionId }) => (question === undefined) !== (questionId === undefined), {
    path: ['question'],
    message: 'either a question or a questionId',
  })
  .refine(({ question }) => !question || question.keyPoints.length > 0 || question.referenceAnswer !== '', {
    path: ['question', 'keyPoints'],
    message: 'key points or a reference answer, to evaluate by',
  })

export const evaluatedAnswer = z.object({ answer: z.string(), evaluation: spokenEvaluation })
