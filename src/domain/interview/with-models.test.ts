/** What models change in the course of an interview: waiting for them, doing without, and evaluating again. */
import { expect, test } from 'vitest'
import { builtInOnly, type ModelPolicy } from '#domain/models'
import { brief as baseBrief, fullAnswer, halfAnswer, plan as basePlan } from '#tests/fixtures/interview.ts'
import { chooseQuestion } from './choose-question.ts'
import { decide, nextAlarm } from './decide.ts'
import type { CandidateInput, RoomInput } from './input.ts'
import { exchangesOf, newInterview, openExchange, type Interview, type Job } from './interview.ts'
import { judgeAnswer } from './judge.ts'
import type { Brief, Plan } from './plan.ts'
import { viewFor } from './view.ts'

const models: ModelPolicy = {
  ...builtInOnly,
  whenAway: 'pause',
  access: [{ provider: 'workers-ai', models: { interviewer: 'm', evaluator: 'm', writer: 'm' }, isUsedUp: false }],
}

/** An interview whose jobs the test does one by one. */
function room(plan: Partial<Plan> = {}) {
  const brief: Brief = { ...baseBrief, models, plan: { ...basePlan, ...plan } }
  let at = 1_000
  let interview: Interview = newInterview(at)
  const wanted: Job[] = []

  const happen = (what: CandidateInput | RoomInput) => {
    const decision = decide({ brief, interview, draft: null }, { ...what, at })
    interview = decision.interview
    wanted.push(...decision.effects.map(({ job }) => job))
    return decision.refusal
  }
  const next = (kind: Job['kind']) => {
    const index = wanted.findIndex((job) => job.kind === kind)
    const [job] = wanted.splice(index, index < 0 ? 0 : 1)
    if (!job) throw new Error(`no job ${kind}`)
    return job
  }
  const self = {
    happen,
    wanted,
    get interview() {
      return interview
    },
    get view() {
      return viewFor('candidate', { brief, interview, draft: null }, at)
    },
    get alarm() {
      return nextAlarm({ brief, interview })
    },
    pass: (milliseconds: number) => {
      at += milliseconds
      happen({ type: 'tick' })
    },
    ask: (kind: 'ask' | 'prepare' = 'ask') =>
      happen({ type: 'question-ready', jobId: next(kind).id, question: chooseQuestion(brief, interview) }),
    evaluate: (insteadOf: 'overloaded' | null = null, kind: 'evaluate' | 'evaluate-again' = 'evaluate') => {
      const job = next(kind)
      const exchange = exchangesOf(interview).find(
        ({ answer }) => 'answerId' in job && answer?.answerId === job.answerId,
      )
      if (!exchange) throw new Error('no exchange')
      const evaluation = judgeAnswer(brief, interview, exchange)
      const stamp = { ...evaluation.stamp, insteadOf: insteadOf && { provider: 'openai' as const, fault: insteadOf } }
      happen({ type: 'evaluation-ready', jobId: job.id, evaluation: { ...evaluation, stamp } })
    },
    away: (kind: Job['kind']) => {
      const { id, attempt } = next(kind)
      happen({ type: 'models-away', jobId: id, attempt })
    },
    answer: (text: string, answerId: string) =>
      happen({ type: 'answer', questionId: openExchange(interview)?.questionId ?? 'none', answerId, text }),
    started() {
      happen({ type: 'arrive', via: 'socket' })
      happen({ type: 'begin' })
      self.ask()
      return self
    },
  }
  return self
}

test('with no model there to evaluate, the interview waits, and going on tries again', () => {
  const interview = room().started()
  interview.answer(fullAnswer, 'a1')
  interview.away('evaluate')
  expect(interview.view).toMatchObject({ phase: 'paused', pausedBecause: 'models', clockRuns: false })

  interview.pass(10 * 60_000)
  expect(interview.wanted).toEqual([])
  interview.happen({ type: 'continue' })
  expect(interview.view.phase).toBe('processing')
  interview.evaluate()
  expect(interview.view.phase).toBe('feedback')
})

test('feedback is read in peace: only whoever goes on from it waits for the question', () => {
  const interview = room().started()
  interview.answer(fullAnswer, 'a1')
  interview.evaluate()
  interview.away('ask')
  expect(interview.view.phase).toBe('feedback')

  interview.happen({ type: 'continue' })
  interview.away('ask')
  expect(interview.view).toMatchObject({ phase: 'paused', pausedBecause: 'models' })

  interview.happen({ type: 'continue' })
  interview.ask()
  expect(interview.view).toMatchObject({ phase: 'listening', progress: { turn: 2 } })
})

test('whoever tires of waiting goes on with the built-in parts, for good', () => {
  const interview = room().started()
  interview.answer(fullAnswer, 'a1')
  interview.away('evaluate')

  interview.happen({ type: 'dismiss-models' })

  expect(interview.interview.withoutModels).toBe(true)
  expect(interview.view.phase).toBe('processing')
  interview.evaluate()
  expect(interview.view.phase).toBe('feedback')
})

test('an interview that was ended waits for no model', () => {
  const interview = room().started()
  interview.answer(fullAnswer, 'a1')
  interview.happen({ type: 'end' })

  interview.away('evaluate')

  expect(interview.view.phase).toBe('completed')
  expect(interview.view.history[0]?.evaluation?.points).toBeGreaterThan(60)
})

test('a stand-in’s evaluation can be had again, and nothing else of the interview moves', () => {
  const interview = room().started()
  interview.answer(halfAnswer, 'a1')
  interview.evaluate('overloaded')
  const before = interview.view

  expect(interview.happen({ type: 'evaluate-again', answerId: 'a1' })).toBeNull()
  expect(interview.view.phase).toBe(before.phase)
  interview.evaluate(null, 'evaluate-again')

  expect(interview.view.history[0]?.evaluation?.stamp.insteadOf).toBeNull()
  expect(interview.view).toMatchObject({ phase: before.phase, question: before.question })
  expect(interview.happen({ type: 'evaluate-again', answerId: 'a1' })).toBe('not-now')
})

test('an answer keeps the evaluation it has when nobody can do better', () => {
  const interview = room().started()
  interview.answer(halfAnswer, 'a1')
  interview.evaluate('overloaded')
  const before = interview.view.history[0]?.evaluation

  interview.happen({ type: 'evaluate-again', answerId: 'a1' })
  interview.away('evaluate-again')

  expect(interview.view.history[0]?.evaluation).toEqual(before)
  expect(interview.interview.jobs.some(({ kind }) => kind === 'evaluate-again')).toBe(false)
})

test('where nothing can be followed up, the next question is prepared while this one is answered', () => {
  const interview = room({ style: 'speed', mode: 'realistic' }).started()
  interview.ask('prepare')
  const { prepared } = interview.interview
  expect(prepared?.questionId).toBeDefined()

  interview.answer(fullAnswer, 'a1')
  interview.evaluate()

  expect(interview.view.question?.id).toBe(prepared?.questionId)
  expect(interview.view.phase).toBe('listening')
})

test('a prepared question that comes late is asked as soon as it is there', () => {
  const interview = room({ style: 'speed', mode: 'realistic' }).started()
  interview.answer('I do not know', 'a1')
  interview.evaluate()
  expect(interview.view.phase).toBe('question')
  expect(interview.wanted.filter(({ kind }) => kind === 'ask')).toEqual([])

  interview.ask('prepare')

  expect(interview.view.phase).toBe('listening')
})

test('a prepared question that goes the wrong way after this answer is written anew', () => {
  const interview = room({ style: 'speed', mode: 'realistic' }).started()
  const { id } = interview.wanted.find(({ kind }) => kind === 'prepare') ?? { id: '' }
  const question = chooseQuestion({ ...baseBrief, models }, interview.interview)
  if (!question) throw new Error('no question')
  interview.happen({ type: 'question-ready', jobId: id, question: { ...question, difficulty: 'hard' } })

  interview.answer('I do not know', 'a1')
  interview.evaluate()

  expect(interview.view.phase).toBe('question')
  expect(interview.wanted.some(({ kind }) => kind === 'ask')).toBe(true)
})

test('nothing is prepared that may hang on the answer', () => {
  const interview = room({ style: 'structured' }).started()

  expect(interview.wanted.some(({ kind }) => kind === 'prepare')).toBe(false)
  expect(interview.alarm).not.toBeNull()
})
