/** Every role, by every vendor, through every fault: the real SDK in the real runtime, against a double on the wire. */
import { describe, expect, test } from 'vitest'
import { anthropicVendor } from '#adapters/anthropic'
import { builtinEvaluator, builtinInterviewer } from '#adapters/builtin'
import { Breakers, chainedEvaluator, chainedInterviewer } from '#adapters/chain'
import { geminiVendor } from '#adapters/gemini'
import { openaiVendor } from '#adapters/openai'
import { promptedEvaluator, promptedInterviewer } from '#adapters/prompted'
import { workersAiVendor } from '#adapters/workers-ai'
import { assignmentOf, exchangesOf, type Brief } from '#domain/interview'
import { costMicroUsd, defaultModels, modelProviders, type ModelFault, type ModelProvider } from '#domain/models'
import type { ModelVendor } from '#ports'
import { interviewAfter } from '#tests/fixtures/course.ts'
import { brief, fullAnswer, halfAnswer } from '#tests/fixtures/interview.ts'
import { complete } from '../../workers/inference/src/complete.ts'
import { anthropicDouble } from '../doubles/anthropic.ts'
import { candidMind } from '../doubles/candid-mind.ts'
import { geminiDouble } from '../doubles/gemini.ts'
import { openAiDouble } from '../doubles/openai.ts'
import { playedFaults, type PlayedFault } from '../doubles/stage.ts'
import { workersAiDouble } from '../doubles/workers-ai.ts'
import { wiredTo } from './wire.ts'

const mind = candidMind()

const vendors: Readonly<Record<ModelProvider, (fault: PlayedFault | null) => ModelVendor>> = {
  openai: (fault) => {
    const fetch = wiredTo(openAiDouble({ mind }).app, (headers) =>
      headers.set('authorization', `Bearer ${keyFor(fault)}`),
    )
    return openaiVendor({ fetch, baseUrl: null })
  },
  anthropic: (fault) => {
    const fetch = wiredTo(anthropicDouble({ mind }).app, (headers) => {
      headers.delete('authorization')
      headers.set('x-api-key', keyFor(fault))
    })
    return anthropicVendor({ fetch, baseUrl: null })
  },
  gemini: (fault) => {
    const fetch = wiredTo(geminiDouble({ mind }).app, (headers) => headers.set('x-goog-api-key', keyFor(fault)))
    return geminiVendor({ fetch, baseUrl: null })
  },
  'workers-ai': (fault) => {
    const double = workersAiDouble({ mind })
    double.stage.play(fault)
    const inference = { complete: (_: unknown, request: Parameters<typeof complete>[1]) => complete(double, request) }
    return workersAiVendor({ inference, context: { requestId: 'r', actor: 'ada' } })
  },
}

function keyFor(fault: PlayedFault | null): string {
  return fault === null ? 'sk-double' : `sk-double-${fault}`
}

/** What each fault comes to, when it lasts. What is only wrapped or late is no fault. */
const expected: Partial<Record<PlayedFault, ModelFault | null>> = {
  'invalid-key': 'invalid-key',
  'rate-limited': 'rate-limited',
  'no-quota': 'no-quota',
  overloaded: 'overloaded',
  cut: 'malformed',
  refused: 'refused',
  length: 'malformed',
  truncated: 'malformed',
  prose: null,
  'wrong-enum': 'malformed',
  empty: 'malformed',
  slow: null,
  redirect: 'unreachable',
}
/** Workers AI knows neither refusals nor redirects, and JSON mode hands over nothing broken as text. */
const notByWorkersAi: readonly string[] = ['refused', 'redirect', 'length', 'cut']

const prompting = { clock: { now: () => Date.now() }, nonce: () => crypto.randomUUID(), costOf: costMicroUsd }
const last = { interviewer: builtinInterviewer(), evaluator: builtinEvaluator() }
const surroundings = () => ({
  clock: { now: () => Date.now(), wait: () => Promise.resolve() },
  breakers: new Breakers(),
  chance: () => 0,
  last,
})
const candidate: Brief = brief
const call = () => ({ signal: AbortSignal.timeout(30_000) })

function rolesOf(provider: ModelProvider, fault: PlayedFault | null, samples: 1 | 3 = 1) {
  const model = vendors[provider](fault).model(defaultModels[provider])
  const link = <Role>(role: Role) => [{ provider, name: provider, role }]
  return {
    interviewer: chainedInterviewer(link(promptedInterviewer(model, prompting)), surroundings()),
    evaluator: chainedEvaluator(link(promptedEvaluator(model, { ...prompting, samples })), surroundings()),
  }
}

function assignmentAfter(answer: string) {
  const interview = interviewAfter(candidate, [answer])
  const [exchange] = exchangesOf(interview)
  const assignment = exchange && assignmentOf(candidate, interview, exchange)
  if (!assignment) throw new Error('nothing to evaluate')
  return assignment
}

describe.for(modelProviders)('%s', (provider) => {
  test('asks a whole question on the plan, as it is written, and signs it', async () => {
    const texts: string[] = []
    const interview = interviewAfter(candidate, [])
    const question = await rolesOf(provider, null).interviewer.nextQuestion(candidate, interview, {
      ...call(),
      onText: (text) => texts.push(text),
    })

    expect(question?.askedBy).toMatchObject({ provider, insteadOf: null, promptVersion: 'question-1' })
    expect(question?.written?.keyPoints.length).toBeGreaterThan(1)
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.at(-1)).toBe(question?.text)
  })

  test('follows up on what was left open', async () => {
    const interview = interviewAfter(candidate, [halfAnswer])
    const question = await rolesOf(provider, null).interviewer.nextQuestion(candidate, interview, call())

    expect(question).toMatchObject({ kind: 'follow-up', askedBy: { provider, promptVersion: 'follow-up-1' } })
    expect(question?.keyPointId).not.toBeNull()
  })

  test.for([1, 3] as const)('evaluates with quotes that are there (samples: %s)', async (samples) => {
    const assignment = assignmentAfter(fullAnswer)
    const { stamp, criteria, points } = await rolesOf(provider, null, samples).evaluator.evaluate(assignment, call())

    expect(stamp).toMatchObject({ provider, insteadOf: null, promptVersion: 'evaluation-1' })
    expect(stamp.costMicroUsd).toBeGreaterThan(0)
    expect(points).toBeGreaterThan(0)
    for (const { quote, start, end } of criteria.flatMap(({ evidence }) => evidence))
      expect(assignment.answer.slice(start, end)).toBe(quote)
  })

  const faults = playedFaults.flatMap((played) => {
    const fault = expected[played]
    const isUnknown = fault === undefined || (provider === 'workers-ai' && notByWorkersAi.includes(played))
    return isUnknown ? [] : [[played, fault] as const]
  })
  test.for(faults)('through %s somebody always asks and evaluates, and says who (%s)', async ([played, fault]) => {
    const { interviewer, evaluator } = rolesOf(provider, played)
    const question = await interviewer.nextQuestion(candidate, interviewAfter(candidate, []), {
      ...call(),
      onText: () => undefined,
    })
    const { stamp } = await evaluator.evaluate(assignmentAfter(fullAnswer), call())

    if (fault === null) {
      expect(question?.askedBy).toMatchObject({ provider, insteadOf: null })
      expect(stamp).toMatchObject({ provider, insteadOf: null })
      return
    }
    expect(question?.askedBy).toMatchObject({ provider: 'built-in', insteadOf: { provider, fault } })
    expect(stamp).toMatchObject({ provider: 'built-in', insteadOf: { provider, fault } })
  })
})
