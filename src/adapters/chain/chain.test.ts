import { expect, test, vi } from 'vitest'
import { chooseQuestion, newInterview } from '#domain/interview'
import type { ModelFault, ModelProvider } from '#domain/models'
import { builtinEvaluator, builtinInterviewer } from '#adapters/builtin'
import { ModelFailure, type Evaluator, type Interviewer, type RoleCall } from '#ports'
import { brief, bankQuestion, fullAnswer } from '#tests/fixtures/interview.ts'
import { Breakers, chainedEvaluator, chainedInterviewer, type Link } from './index.ts'

type Script = readonly (
  ModelFault | 'good' | 'silent' | { readonly fault: ModelFault; readonly retryAfterMs: number }
)[]

/** A role that does as its script says, call by call, and then as the last entry says. */
function scripted<Result>(provider: ModelProvider, script: Script, good: (call: RoleCall) => Promise<Result>) {
  let calls = 0
  const play = (call: RoleCall): Promise<Result> => {
    const act = script[Math.min(calls, script.length - 1)] ?? 'good'
    calls += 1
    if (act === 'good') return good(call)
    if (act === 'silent') {
      return new Promise((_resolve, reject) => {
        call.signal.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      })
    }
    const { fault, retryAfterMs } = typeof act === 'string' ? { fault: act, retryAfterMs: null } : act
    return Promise.reject(new ModelFailure(provider, fault, { retryAfterMs }))
  }
  return { play, calls: () => calls }
}

const assignment = {
  question: bankQuestion('q', 'easy', 'node-apis'),
  answer: fullAnswer,
  outcome: 'answered',
  followUpOf: null,
  level: 'mid',
  before: [],
} as const

function evaluators(...scripts: readonly (readonly [ModelProvider, Script])[]) {
  const parts = scripts.map(([provider, script]) => ({
    provider,
    ...scripted(provider, script, async (call) => {
      const evaluation = await builtinEvaluator().evaluate(assignment, call)
      return { ...evaluation, stamp: { ...evaluation.stamp, provider } }
    }),
  }))
  const links: Link<Evaluator>[] = parts.map(({ provider, play }) => ({
    provider,
    name: provider,
    role: { evaluate: (_assignment, call) => play(call) },
  }))
  return { parts, links }
}

const last = { interviewer: builtinInterviewer(), evaluator: builtinEvaluator() }

function surroundings(more: { now?: () => number; breakers?: Breakers } = {}) {
  const waits: number[] = []
  return {
    waits,
    clock: {
      now: more.now ?? (() => 0),
      wait: (milliseconds: number) => {
        waits.push(milliseconds)
        return Promise.resolve()
      },
    },
    breakers: more.breakers ?? new Breakers(),
    chance: () => 0.5,
  }
}

const evaluate = (links: readonly Link<Evaluator>[], options = surroundings(), signal = new AbortController().signal) =>
  chainedEvaluator(links, { ...options, last }).evaluate(assignment, { signal })

test('the first in order does it, and the others are not asked', async () => {
  const { parts, links } = evaluators(['anthropic', ['good']], ['openai', ['good']])

  expect((await evaluate(links)).stamp).toMatchObject({ provider: 'anthropic', insteadOf: null })
  expect(parts[1]?.calls()).toBe(0)
})

test.each(['invalid-key', 'no-quota', 'refused', 'malformed', 'unsupported', 'unreadable-key', 'over-budget'] as const)(
  '%s passes on at once: asking again would not help',
  async (fault) => {
    const { parts, links } = evaluators(['openai', [fault]], ['gemini', ['good']])

    expect((await evaluate(links)).stamp).toMatchObject({
      provider: 'gemini',
      insteadOf: { provider: 'openai', fault },
    })
    expect(parts[0]?.calls()).toBe(1)
  },
)

test.each(['rate-limited', 'overloaded', 'unreachable'] as const)(
  '%s is tried again, twice at the most',
  async (fault) => {
    const passing = evaluators(['openai', [fault, fault, 'good']])
    expect((await evaluate(passing.links)).stamp).toMatchObject({ provider: 'openai', insteadOf: null })

    const lasting = evaluators(['openai', [fault]])
    expect((await evaluate(lasting.links)).stamp).toMatchObject({
      provider: 'built-in',
      insteadOf: { provider: 'openai', fault },
    })
    expect(lasting.parts[0]?.calls()).toBe(3)
  },
)

test('waits grow, and a vendor’s own wish is followed unless it would take too long', async () => {
  const backoff = surroundings()
  await evaluate(evaluators(['openai', ['overloaded', 'overloaded', 'good']]).links, backoff)
  expect(backoff.waits).toEqual([125, 250])

  const wish = surroundings()
  await evaluate(evaluators(['openai', [{ fault: 'rate-limited', retryAfterMs: 1_500 }, 'good']]).links, wish)
  expect(wish.waits).toEqual([1_500])

  const { parts, links } = evaluators(
    ['openai', [{ fault: 'rate-limited', retryAfterMs: 20_000 }]],
    ['gemini', ['good']],
  )
  await evaluate(links)
  expect(parts[0]?.calls()).toBe(1)
})

test('whoever does not evaluate within eight seconds is passed over', async () => {
  vi.useFakeTimers()
  try {
    const { links } = evaluators(['openai', ['silent']], ['gemini', ['good']])
    const evaluation = evaluate(links)
    await vi.advanceTimersByTimeAsync(8_001)
    expect((await evaluation).stamp.insteadOf).toEqual({ provider: 'openai', fault: 'timeout' })
  } finally {
    vi.useRealTimers()
  }
})

test('when the job’s time is up, the built-in part does it, whoever is still to be asked', async () => {
  const { parts, links } = evaluators(['openai', ['silent']], ['gemini', ['good']])
  const time = new AbortController()
  const evaluation = evaluate(links, surroundings(), time.signal)
  time.abort(new DOMException('over', 'TimeoutError'))

  expect((await evaluation).stamp).toMatchObject({ provider: 'built-in', insteadOf: { provider: 'openai' } })
  expect(parts[1]?.calls()).toBe(0)
})

test('a provider that failed five times is passed over for half a minute, then tried once', async () => {
  let at = 0
  const options = surroundings({ now: () => at })
  const { parts, links } = evaluators(['openai', ['malformed']])
  for (let count = 0; count < 5; count += 1) await evaluate(links, options)
  expect(parts[0]?.calls()).toBe(5)

  at = 29_000
  expect((await evaluate(links, options)).stamp.insteadOf).toEqual({ provider: 'openai', fault: 'malformed' })
  expect(parts[0]?.calls()).toBe(5)
  at = 31_000
  await evaluate(links, options)
  expect(parts[0]?.calls()).toBe(6)
})

test('a bad key is remembered, and another key of the same vendor is not held to account', async () => {
  const breakers = new Breakers()
  const bad = evaluators(['openai', ['invalid-key']])
  await evaluate(bad.links, surroundings({ breakers }))
  await evaluate(bad.links, surroundings({ breakers }))
  expect(bad.parts[0]?.calls()).toBe(1)

  const good = evaluators(['openai', ['good']])
  const links = good.links.map((link) => ({ ...link, name: 'another key' }))
  expect((await evaluate(links, surroundings({ breakers }))).stamp.provider).toBe('openai')
})

test('whoever would rather wait is told that nobody could, and why', async () => {
  const { links } = evaluators(['openai', ['no-quota']])
  const chain = chainedEvaluator(links, { ...surroundings(), last: null })

  await expect(chain.evaluate(assignment, { signal: new AbortController().signal })).rejects.toMatchObject({
    name: 'ModelFailure',
    fault: 'no-quota',
  })
})

function interviewers(...scripts: readonly (readonly [ModelProvider, Script, readonly string[]])[]) {
  return scripts.map(([provider, script, words]): Link<Interviewer> => {
    const { play } = scripted(provider, script, (call) => {
      for (const text of words) call.onText?.(text)
      return Promise.resolve(chooseQuestion(brief, newInterview(0)))
    })
    return { provider, name: provider, role: { nextQuestion: (_brief, _interview, call) => play(call) } }
  })
}

test('five seconds without a word are too long for a question, and the next one starts over', async () => {
  vi.useFakeTimers()
  try {
    const links = interviewers(['openai', ['silent'], []], ['gemini', ['good'], ['What', 'What is it?']])
    const texts: string[] = []
    const question = chainedInterviewer(links, { ...surroundings(), last }).nextQuestion(brief, newInterview(0), {
      signal: new AbortController().signal,
      onText: (text) => texts.push(text),
    })
    await vi.advanceTimersByTimeAsync(5_001)

    expect((await question)?.askedBy?.insteadOf).toEqual({ provider: 'openai', fault: 'timeout' })
    expect(texts).toEqual(['What', 'What is it?'])
  } finally {
    vi.useRealTimers()
  }
})

test('where nobody else can, the bank’s question comes with a note, and what was half written is taken back', async () => {
  const texts: string[] = []
  const chain = chainedInterviewer(interviewers(['anthropic', ['overloaded'], []]), { ...surroundings(), last })
  const question = await chain.nextQuestion(brief, newInterview(0), {
    signal: new AbortController().signal,
    onText: (text) => texts.push(text),
  })

  expect(question?.askedBy).toMatchObject({
    provider: 'built-in',
    insteadOf: { provider: 'anthropic', fault: 'overloaded' },
  })
  expect(texts).toEqual([''])
})

test('without any model the built-in interviewer asks, with nothing to tell', async () => {
  const chain = chainedInterviewer([], { ...surroundings(), last })
  const question = await chain.nextQuestion(brief, newInterview(0), { signal: new AbortController().signal })

  expect(question).toEqual(chooseQuestion(brief, newInterview(0)))
})
