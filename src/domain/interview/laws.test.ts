/** What holds for every interview, whatever is done to it in whatever order. */
import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { Evaluation } from '#domain/evaluation'
import { builtInOnly, type ModelPolicy } from '#domain/models'
import {
  brief as baseBrief,
  challenge,
  fullAnswer,
  halfAnswer,
  personal,
  plan as basePlan,
} from '#tests/fixtures/interview.ts'
import { applyAll } from './apply.ts'
import { chooseQuestion } from './choose-question.ts'
import { decide, nextAlarm } from './decide.ts'
import type { Fact } from './facts.ts'
import type { Effect, Input } from './input.ts'
import { exchangesOf, newInterview, openExchange, type Interview } from './interview.ts'
import { judgeAnswer } from './judge.ts'
import type { Brief } from './plan.ts'

type Act =
  | {
      readonly name: 'candidate'
      readonly type:
        'begin' | 'continue' | 'pause' | 'hint' | 'clarify' | 'extend' | 'end' | 'active' | 'dismiss-models'
    }
  | { readonly name: 'answer'; readonly text: string; readonly sameId: boolean; readonly wrongQuestion: boolean }
  | { readonly name: 'skip' }
  | { readonly name: 'evaluate-again' }
  | { readonly name: 'arrive'; readonly via: 'socket' | 'call' }
  | { readonly name: 'leave' }
  | { readonly name: 'perform'; readonly outcome: Outcome }
  | { readonly name: 'wait'; readonly milliseconds: number }

type Outcome = 'done' | 'failed' | 'away'

/** As if somebody had stood in for a model, so that a better evaluation may be asked for. */
function stoodIn(evaluation: Evaluation): Evaluation {
  return { ...evaluation, stamp: { ...evaluation.stamp, insteadOf: { provider: 'openai', fault: 'overloaded' } } }
}

const withModel: ModelPolicy = {
  ...builtInOnly,
  access: [{ provider: 'workers-ai', models: { interviewer: 'm', evaluator: 'm', writer: 'm' }, isUsedUp: false }],
}

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    name: fc.constant('candidate' as const),
    type: fc.constantFrom('begin', 'continue', 'pause', 'hint', 'clarify', 'extend', 'active', 'dismiss-models'),
  }),
  { weight: 1, arbitrary: fc.constant<Act>({ name: 'candidate', type: 'end' }) },
  {
    weight: 6,
    arbitrary: fc.record({
      name: fc.constant('answer' as const),
      text: fc.constantFrom(fullAnswer, halfAnswer, 'I do not know', '', 'asdf asdf'),
      sameId: fc.boolean(),
      wrongQuestion: fc.boolean(),
    }),
  },
  fc.constant<Act>({ name: 'skip' }),
  fc.constant<Act>({ name: 'evaluate-again' }),
  { weight: 2, arbitrary: fc.record({ name: fc.constant('arrive' as const), via: fc.constantFrom('socket', 'call') }) },
  fc.constant<Act>({ name: 'leave' }),
  {
    weight: 6,
    arbitrary: fc.record({
      name: fc.constant('perform' as const),
      outcome: fc.constantFrom('done', 'done', 'failed', 'away'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(1, 5_000, 21_000, 61_000, 400_000, 4_000_000, 90_000_000),
    }),
  },
)

const briefs: fc.Arbitrary<Brief> = fc
  .record({
    mode: fc.constantFrom('practice', 'realistic'),
    secondsPerAnswer: fc.constantFrom(null, 60),
    style: fc.constantFrom('structured', 'speed', 'deep-dive'),
    seed: fc.integer({ min: 0, max: 1000 }),
    extras: fc.record({
      challenges: fc.constantFrom([], [challenge]),
      personal: fc.constantFrom([], [personal]),
      models: fc.constantFrom(builtInOnly, withModel),
    }),
  })
  .map(({ seed, extras, ...plan }) => ({ ...baseBrief, ...extras, seed, plan: { ...basePlan, ...plan } }))

type Course = { readonly interview: Interview; readonly facts: readonly Fact[]; readonly states: readonly Interview[] }

function play(brief: Brief, acts: readonly Act[]): Course {
  let at = 0
  let interview = newInterview(at)
  let answers = 0
  const facts: Fact[] = []
  const states: Interview[] = []
  const open: Effect[] = []
  for (const each of acts) {
    at += each.name === 'wait' ? each.milliseconds : 10
    const input = inputOf(each, at)
    if (!input) continue
    const decision = decide({ brief, interview, draft: null }, input)
    interview = decision.interview
    facts.push(...decision.facts)
    open.push(...decision.effects)
    states.push(interview)
  }
  return { interview, facts, states }

  function inputOf(each: Act, moment: number): Input | undefined {
    const questionId = openExchange(interview)?.questionId ?? 'none'
    switch (each.name) {
      case 'candidate':
        return { type: each.type, at: moment }
      case 'answer':
        if (!each.sameId) answers += 1
        return {
          type: 'answer',
          at: moment,
          text: each.text,
          answerId: `a${String(answers)}`,
          questionId: each.wrongQuestion ? 'matter-0' : questionId,
        }
      case 'skip':
        return { type: 'skip', at: moment, questionId, answerId: `s${String((answers += 1))}` }
      case 'arrive':
        return { type: 'arrive', via: each.via, at: moment }
      case 'leave':
        return { type: 'leave', at: moment }
      case 'wait':
        return { type: 'tick', at: moment }
      case 'evaluate-again':
        return { type: 'evaluate-again', answerId: `a${String(answers)}`, at: moment }
      case 'perform':
        return resultOf(open.shift(), each.outcome, moment)
    }
  }

  function resultOf(effect: Effect | undefined, outcome: Outcome, moment: number): Input | undefined {
    if (!effect) return undefined
    const { job } = effect
    if (outcome !== 'done') {
      const type = outcome === 'failed' ? 'job-failed' : 'models-away'
      return { type, jobId: job.id, attempt: job.attempt, at: moment }
    }
    if (job.kind === 'ask' || job.kind === 'prepare') {
      return { type: 'question-ready', jobId: job.id, question: chooseQuestion(brief, interview), at: moment }
    }
    const exchange = exchangesOf(interview).find(({ answer }) => answer?.answerId === job.answerId)
    return (
      exchange && {
        type: 'evaluation-ready',
        jobId: job.id,
        evaluation: stoodIn(judgeAnswer(brief, interview, exchange)),
        at: moment,
      }
    )
  }
}

const courses = fc.tuple(briefs, fc.array(act, { maxLength: 80 }))

function holds(law: (course: Course, brief: Brief) => void) {
  fc.assert(
    fc.property(courses, ([brief, acts]) => {
      law(play(brief, [{ name: 'arrive', via: 'socket' }, { name: 'candidate', type: 'begin' }, ...acts]), brief)
    }),
    { numRuns: 300 },
  )
}

test('no question is asked twice', () => {
  holds(({ interview }) => {
    const asked = exchangesOf(interview).map(({ questionId }) => questionId)
    expect(new Set(asked).size).toBe(asked.length)
  })
})

test('no answer is scored twice', () => {
  holds(({ facts }) => {
    const scored = facts.flatMap((fact) => (fact.type === 'evaluated' ? [fact.answerId] : []))
    expect(new Set(scored).size).toBe(scored.length)
  })
})

test('one question is open at a time, and it is the last', () => {
  holds(({ states }) => {
    for (const state of states) {
      const unanswered = exchangesOf(state).map(({ answer }) => answer === null)
      expect(unanswered.slice(0, -1)).not.toContain(true)
    }
  })
})

test('no clock runs while nobody is there, but for the one answer of a realistic interview', () => {
  holds(({ states }, { plan }) => {
    for (const { phase, clock, presence } of states) {
      const present = presence.socket || presence.callUntil !== null
      if (!present) expect(clock.since).toBeNull()
      if (!present && phase.name === 'listening' && plan.mode === 'practice') expect(phase.clock.since).toBeNull()
      if (phase.name === 'paused' || phase.name === 'abandoned') {
        expect(clock.since).toBeNull()
        if (phase.resume.name === 'listening') expect(phase.resume.clock.since).toBeNull()
      }
    }
  })
})

test('replaying the facts gives the same state', () => {
  holds(({ interview, facts }) => {
    expect(applyAll(newInterview(0), facts)).toEqual(interview)
  })
})

test('an interview never asks more than its plan', () => {
  holds(({ interview }, { plan }) => {
    expect(interview.turns.filter(({ number }) => number > 0).length).toBeLessThanOrEqual(plan.questionCount)
  })
})

test('whoever waits long enough is never left in a phase that nothing ends', () => {
  holds(({ interview }, brief) => {
    const { phase } = interview
    // These two wait for us, not for a person: time alone must move them.
    if (phase.name === 'question' || phase.name === 'processing') {
      const alarm = nextAlarm({ brief, interview })
      expect(alarm).not.toBeNull()
      const later = decide({ brief, interview, draft: null }, { type: 'tick', at: (alarm ?? 0) + 200_000 })
      const moved = later.facts.some(({ type }) => ['asked', 'evaluated', 'ended', 'completed'].includes(type))
      expect(moved).toBe(true)
    }
  })
})

test('what is over stays over', () => {
  holds(({ states }) => {
    const end = states.findIndex(({ phase }) => phase.name === 'completed' || phase.name === 'cancelled')
    if (end < 0) return
    for (const state of states.slice(end)) {
      expect(state.phase.name).toBe(states[end]?.phase.name)
      expect(state.jobs).toEqual([])
    }
  })
})
