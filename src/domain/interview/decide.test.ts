import { expect, test } from 'vitest'
import { bank, brief as baseBrief, fullAnswer, halfAnswer, plan as basePlan } from '#tests/fixtures/interview.ts'
import { chooseQuestion } from './choose-question.ts'
import { decide, nextAlarm, type Draft } from './decide.ts'
import type { Fact } from './facts.ts'
import type { CandidateInput, RoomInput } from './input.ts'
import {
  abandonedMs,
  callPresenceMs,
  exchangesOf,
  idlePauseMs,
  newInterview,
  openExchange,
  totalLimitMs,
} from './interview.ts'
import { judgeAnswer } from './judge.ts'
import type { Brief, Plan } from './plan.ts'
import { viewFor } from './view.ts'

/** A room with the built-in interviewer and evaluator, and a clock that the test moves. */
function room(plan: Partial<Plan> = {}, rest: Partial<Brief> = {}) {
  const brief: Brief = { ...baseBrief, ...rest, plan: { ...basePlan, ...plan } }
  let at = 1_000
  let interview = newInterview(at)
  const facts: Fact[] = []
  let draft: Draft | null = null

  function happen(what: CandidateInput | RoomInput, plays = true) {
    const decision = decide({ brief, interview, draft }, { ...what, at })
    interview = decision.interview
    facts.push(...decision.facts)
    if (plays) for (const { job } of decision.effects) perform(job)
    return decision.refusal
  }

  function perform(job: (typeof interview.jobs)[number]) {
    if (job.kind === 'ask' || job.kind === 'prepare') {
      happen({ type: 'question-ready', jobId: job.id, question: chooseQuestion(brief, interview) })
      return
    }
    const exchange = exchangesOf(interview).find(({ answer }) => answer?.answerId === job.answerId)
    if (exchange)
      happen({ type: 'evaluation-ready', jobId: job.id, evaluation: judgeAnswer(brief, interview, exchange) })
  }

  let answers = 0
  return {
    brief,
    facts,
    happen,
    get interview() {
      return interview
    },
    get view() {
      return viewFor('candidate', { brief, interview, draft }, at)
    },
    type: (text: string) => {
      draft = { questionId: openExchange(interview)?.questionId ?? '', text }
    },
    wait: (milliseconds: number) => {
      at += milliseconds
      happen({ type: 'tick' })
    },
    answer: (text: string, answerId = `a${String((answers += 1))}`) =>
      happen({ type: 'answer', questionId: openExchange(interview)?.questionId ?? 'none', answerId, text }),
    /** Joins by socket and begins. */
    started() {
      happen({ type: 'arrive', via: 'socket' })
      happen({ type: 'begin' })
      return this
    },
  }
}

test('an interview opens with an easy question', () => {
  const { view } = room().started()

  expect(view).toMatchObject({ status: 'in-progress', phase: 'listening', progress: { turn: 1, of: 5 } })
  expect(view.question).toMatchObject({ difficulty: 'easy', kind: 'main', why: { code: 'opening' } })
})

test('a first interview opens with a warm-up that is not scored', () => {
  const [warmUp] = bank
  const interview = room({}, { warmUp: warmUp ? { ...warmUp, id: 'warm-up' } : null }).started()
  expect(interview.view.question).toMatchObject({ kind: 'warm-up', turn: 0 })

  interview.answer('I build things.')

  expect(interview.view).toMatchObject({ phase: 'listening', progress: { turn: 1 }, question: { kind: 'main' } })
  expect(interview.view.history[0]?.evaluation).toBeNull()
})

test('practice shows the evaluation after each answer and waits for the candidate', () => {
  const interview = room().started()

  interview.answer(fullAnswer)

  expect(interview.view.phase).toBe('feedback')
  expect(interview.view.feedback?.evaluation?.score).toBeGreaterThanOrEqual(7)
  expect(interview.view.clockRuns).toBe(false)
  interview.happen({ type: 'continue' })
  expect(interview.view).toMatchObject({ phase: 'listening', progress: { turn: 2 } })
})

test('a missing key point is followed up, and the next question comes after two follow-ups at the most', () => {
  const interview = room().started()
  interview.answer(halfAnswer)
  expect(interview.view.question).toMatchObject({ kind: 'follow-up', turn: 1 })

  while (interview.view.question?.turn === 1) interview.answer(halfAnswer)

  const [first] = interview.interview.turns
  expect(first?.exchanges.length).toBeGreaterThan(1)
  expect(first?.exchanges.length).toBeLessThanOrEqual(3)
  expect(interview.view.question).toMatchObject({ kind: 'main', turn: 2 })
})

test('a strong answer makes the next question harder, a weak one keeps it easy', () => {
  const strong = room().started()
  strong.answer(fullAnswer)
  expect(strong.view.question?.difficulty).toBe('medium')

  const weak = room().started()
  weak.happen({ type: 'skip', questionId: openExchange(weak.interview)?.questionId ?? '', answerId: 's1' })
  expect(weak.view.question?.difficulty).toBe('easy')
})

test('a skipped question is level 0, and is not followed up', () => {
  const interview = room().started()

  interview.happen({ type: 'skip', questionId: openExchange(interview.interview)?.questionId ?? '', answerId: 's1' })

  expect(interview.view.feedback?.evaluation).toMatchObject({ gate: 'declined', score: 1, points: 0 })
  expect(interview.view.question?.kind).toBe('main')
})

test('the same answer sent twice counts once', () => {
  const interview = room().started()
  const questionId = interview.view.question?.id ?? ''
  interview.answer(fullAnswer, 'same')
  const before = interview.interview

  expect(interview.happen({ type: 'answer', questionId, answerId: 'same', text: fullAnswer })).toBeNull()
  expect(interview.interview.turns).toEqual(before.turns)
})

test('an answer under the name of an earlier one is refused, not swallowed', () => {
  const interview = room().started()
  interview.answer(fullAnswer, 'same')

  expect(interview.answer(fullAnswer, 'same')).toBe('not-the-open-question')
})

test('an answer to a question that is not open is refused, and nothing is taken', () => {
  const interview = room().started()

  expect(interview.happen({ type: 'answer', questionId: 'another', answerId: 'x', text: fullAnswer })).toBe(
    'not-the-open-question',
  )
  expect(interview.view.history).toEqual([])
})

test('a realistic interview tells nothing until the end', () => {
  const interview = room({ mode: 'realistic' }).started()
  interview.answer(fullAnswer)
  expect(interview.view).toMatchObject({ phase: 'listening', feedback: null })
  expect(interview.view.history[0]).toMatchObject({ evaluation: null, modelAnswer: null })
  expect(interview.happen({ type: 'hint' })).toBe('not-now')

  interview.happen({ type: 'end' })

  expect(interview.view.phase).toBe('completed')
  expect(interview.view.history[0]?.evaluation).not.toBeNull()
})

test('after the last answer the interview is complete, and no question is left', () => {
  const interview = room().started()
  for (let index = 0; index < 5; index += 1) interview.answer(fullAnswer)

  expect(interview.view).toMatchObject({ status: 'completed', phase: 'completed', question: null })
  expect(interview.view.progress).toMatchObject({ turn: 5, of: 5 })
  expect(nextAlarm(interview)).toBeNull()
})

test('hints come one at a time and then run out', () => {
  const interview = room().started()
  expect(interview.view.question).toMatchObject({ hints: [], hintsLeft: 2 })

  interview.happen({ type: 'hint' })
  interview.happen({ type: 'hint' })

  expect(interview.view.question?.hints).toEqual(['Think of the disk.', 'Think of a crash.'])
  expect(interview.happen({ type: 'hint' })).toBe('no-more-hints')
})

test('asking to clarify gives the question in other words, and no key point', () => {
  const interview = room().started()
  interview.happen({ type: 'clarify' })

  expect(interview.view.question?.clarification).toMatch(/^In other words/)
})

test('time runs out: what was typed is the answer', () => {
  const interview = room({ secondsPerAnswer: 60 }).started()
  interview.type(halfAnswer)

  interview.wait(63_000)

  expect(interview.view.history[0]).toMatchObject({ answer: halfAnswer, outcome: 'timed-out', responseMs: 60_000 })
})

test('the clock stands still while nobody is there', () => {
  const interview = room({ secondsPerAnswer: 60 }).started()
  interview.wait(20_000)
  interview.happen({ type: 'leave' })
  interview.wait(600_000)
  expect(interview.view).toMatchObject({ remainingMs: 40_000, clockRuns: false })

  interview.happen({ type: 'arrive', via: 'socket' })
  interview.wait(10_000)

  expect(interview.view).toMatchObject({ remainingMs: 30_000, clockRuns: true })
})

test('a realistic interview lets the current answer run out, then waits for the candidate', () => {
  const interview = room({ mode: 'realistic', secondsPerAnswer: 60 }).started()
  interview.happen({ type: 'leave' })

  interview.wait(3_600_000)

  expect(interview.view.history).toMatchObject([{ outcome: 'timed-out' }])
  expect(interview.view).toMatchObject({ phase: 'listening', remainingMs: 60_000, clockRuns: false })
})

test('a call without a socket counts as a minute of being there', () => {
  const interview = room({ secondsPerAnswer: 300 })
  interview.happen({ type: 'arrive', via: 'call' })
  interview.happen({ type: 'begin' })

  interview.wait(callPresenceMs + 120_000)

  expect(interview.view).toMatchObject({ remainingMs: 240_000, clockRuns: false })
})

test('five idle minutes bring a warning, one more a pause; going on brings the question back', () => {
  const interview = room().started()
  interview.wait(5 * 60_000)
  expect(interview.view).toMatchObject({ phase: 'listening', idlePauseInMs: 60_000 })

  interview.wait(idlePauseMs)
  expect(interview.view).toMatchObject({ phase: 'paused', pausedBecause: 'idle' })

  interview.happen({ type: 'continue' })
  expect(interview.view).toMatchObject({ phase: 'listening', idlePauseInMs: null })
})

test('a sign of life keeps the interview going', () => {
  const interview = room().started()
  for (let minute = 0; minute < 20; minute += 1) {
    interview.wait(60_000)
    interview.happen({ type: 'active' })
  }
  expect(interview.view.phase).toBe('listening')
})

test('of many signs of life at once one is logged', () => {
  const interview = room().started()
  interview.wait(10_000)
  interview.happen({ type: 'active' })
  const { seq } = interview.view
  for (let count = 0; count < 100; count += 1) interview.happen({ type: 'active' })
  expect(interview.view.seq).toBe(seq)

  interview.wait(10_000)
  interview.happen({ type: 'active' })
  expect(interview.view.seq).toBe(seq + 1)
})

test('sixty minutes in all, then a pause that more time ends', () => {
  const interview = room().started()
  for (let minute = 0; minute < 61; minute += 1) {
    interview.wait(60_000)
    interview.happen({ type: 'active' })
  }
  expect(interview.view).toMatchObject({ phase: 'paused', pausedBecause: 'time', totalRemainingMs: 0 })

  interview.happen({ type: 'continue' })

  expect(interview.view).toMatchObject({ phase: 'listening', totalRemainingMs: totalLimitMs / 2 })
})

test('after a day away it is abandoned, and can still be taken up again', () => {
  const interview = room().started()
  interview.happen({ type: 'leave' })
  interview.wait(abandonedMs)
  expect(interview.view.status).toBe('abandoned')

  interview.happen({ type: 'arrive', via: 'socket' })
  interview.happen({ type: 'continue' })

  expect(interview.view.status).toBe('in-progress')
})

test('an answer that waited on the phone is taken although the interview is paused', () => {
  const interview = room().started()
  interview.happen({ type: 'pause' })

  expect(interview.answer(fullAnswer)).toBeNull()
  expect(interview.view.history).toHaveLength(1)
})

test('ending before the first question cancels, ending later completes', () => {
  const untouched = room()
  untouched.happen({ type: 'end' })
  expect(untouched.view.status).toBe('cancelled')

  const begun = room().started()
  begun.happen({ type: 'end' })
  expect(begun.view.status).toBe('completed')
})

test('an evaluator that never answers costs nothing: not assessed, and the interview goes on', () => {
  const interview = room().started()
  interview.happen(
    {
      type: 'answer',
      questionId: openExchange(interview.interview)?.questionId ?? '',
      answerId: 'a',
      text: fullAnswer,
    },
    false,
  )
  expect(interview.view.phase).toBe('processing')

  interview.wait(10 * 60_000)

  expect(interview.view.history[0]?.evaluation).toMatchObject({ gate: 'not-assessed', score: null })
})

test('an answer sent in the last moment counts, although it arrives after it', () => {
  const interview = room({ secondsPerAnswer: 60 }).started()
  interview.wait(61_500)
  expect(interview.view.remainingMs).toBe(0)

  expect(interview.answer(fullAnswer)).toBeNull()
  expect(interview.view.history[0]).toMatchObject({ outcome: 'answered', responseMs: 60_000 })
})

test('an answer is stored as intake leaves it', () => {
  const interview = room().started()
  interview.answer(`a\r\nb\u202e\u200b caf\u0065\u0301`)
  expect(interview.view.history[0]?.answer).toBe('a\nb caf\u00e9')
})

test('a realistic interview does not tell by its reasons how the last answer went', () => {
  const interview = room({ mode: 'realistic' }).started()
  for (const text of [fullAnswer, halfAnswer, halfAnswer]) {
    interview.answer(text)
    const codes = [interview.view.question, ...interview.view.history].map((each) => each?.why.code)
    for (const telling of ['harder', 'easier', 'missing-point', 'vague-point']) expect(codes).not.toContain(telling)
  }
})

test('the model answer of a turn waits until no follow-up can come', () => {
  const interview = room().started()
  interview.answer(halfAnswer)
  expect(interview.view.history[0]?.modelAnswer).toBeNull()

  while (interview.view.question?.turn === 1) interview.answer(halfAnswer)

  expect(interview.view.history[0]?.modelAnswer).not.toBeNull()
})

test('a late result of a job that is over is dropped', () => {
  const interview = room().started()
  interview.answer(fullAnswer, 'a1')
  const before = interview.interview
  const [exchange] = exchangesOf(before)
  if (!exchange) throw new Error('no exchange')

  const evaluation = judgeAnswer(interview.brief, before, exchange)
  interview.happen({ type: 'evaluation-ready', jobId: 'evaluate:a1', evaluation: { ...evaluation, score: 1 } })

  expect(interview.interview).toEqual(before)
})

test('an unfair evaluation can be flagged, and the reason stays with the answer', () => {
  const interview = room().started()
  interview.answer(halfAnswer, 'a1')

  interview.happen({ type: 'flag', answerId: 'a1', reason: 'I did say that.' })

  expect(interview.view.history[0]?.flag).toBe('I did say that.')

  const { seq } = interview.view
  interview.happen({ type: 'flag', answerId: 'a1', reason: 'I did say that.' })
  expect(interview.view.seq).toBe(seq)
})

test('an observer sees no draft', () => {
  const interview = room().started()
  interview.type('half a thought')
  expect(interview.view.draft?.text).toBe('half a thought')
  expect(viewFor('observer', { ...interview, draft: interview.view.draft }, 2_000).draft).toBeNull()
})
