import { expect, test } from 'vitest'
import { z } from 'zod'
import { workersAiVendor } from '#adapters/workers-ai'
import { workersAiModels } from '#domain/models'
import type { Prompt } from '#ports'
import { complete } from '../../workers/inference/src/complete.ts'
import { workersAiDouble } from '../doubles/workers-ai.ts'
import type { PlayedFault } from '../doubles/stage.ts'
import { failureOf } from './contract.ts'

const model = '@cf/meta/llama-3.3-70b-instruct-fp8-fast'
const shape = z.object({ text: z.string(), level: z.literal([0, 1, 2]), quotes: z.array(z.string()) })
const prompt: Prompt = {
  name: 'evaluation',
  instructions: 'Judge.',
  input: 'what-the-candidate-said',
  schema: z.toJSONSchema(shape),
  maxTokens: 400,
}
const context = { requestId: 'r', actor: 'ada' }

function opened(fault: PlayedFault | null = null) {
  const double = workersAiDouble()
  double.stage.play(fault)
  const inference = {
    complete: (_context: unknown, request: Parameters<typeof complete>[1]) => complete(double, request),
  }
  return { vendor: workersAiVendor({ inference, context }), stage: double.stage }
}

const ask = (fault: PlayedFault | null, listening: boolean, more: { signal?: AbortSignal; prompt?: Prompt } = {}) =>
  opened(fault)
    .vendor.model(model)
    .complete(more.prompt ?? prompt, {
      signal: more.signal ?? AbortSignal.timeout(20_000),
      ...(listening ? { onText: () => undefined } : {}),
    })

test.for([true, false])('a reply is of the schema and says what it cost (streamed: %s)', async (listening) => {
  const { reply, usage } = await ask(null, listening)

  expect(shape.safeParse(JSON.parse(reply)).error).toBeUndefined()
  expect(usage.inputTokens).toBeGreaterThan(0)
  expect(usage.outputTokens).toBeGreaterThan(0)
})

test('a reply is mended when it was no good', async () => {
  const repair = { reply: '{"text":', complaint: 'That is no JSON.' }
  expect(shape.safeParse(JSON.parse((await ask(null, false, { prompt: { ...prompt, repair } })).reply)).success).toBe(
    true,
  )
})

test.for([
  ['invalid-key', 'invalid-key'],
  ['rate-limited', 'rate-limited'],
  ['no-quota', 'no-quota'],
  ['overloaded', 'overloaded'],
  ['empty', 'malformed'],
] as const)('%s is a failure of the kind %s, which repeats no text', async ([played, fault]) => {
  for (const listening of [true, false]) {
    const failure = await failureOf(ask(played, listening))
    expect(failure).toMatchObject({ provider: 'workers-ai', fault })
    expect([failure.message, failure.stack, JSON.stringify(failure.cause)].join()).not.toContain('what-the-candidate')
  }
})

test('a stream that is cut is no reply', async () => {
  expect((await failureOf(ask('cut', true))).fault).toBe('malformed')
})

test.for([true, false])('what never ends is given up at the signal (streamed: %s)', async (listening) => {
  expect((await failureOf(ask('never-ending', listening, { signal: AbortSignal.timeout(300) }))).fault).toBe('timeout')
})

test('text arrives while the model still writes', async () => {
  const { vendor, stage } = opened()
  const seen: { text: string; finished: number }[] = []
  await vendor.model(model).complete(prompt, {
    signal: AbortSignal.timeout(20_000),
    onText: (text) => seen.push({ text, finished: stage.finished }),
  })

  expect(seen.length).toBeGreaterThan(1)
  expect(seen[0]?.finished).toBe(0)
})

test('a model that does not exist is said to be unsupported, and those that do are listed', async () => {
  const { vendor } = opened()
  const signal = AbortSignal.timeout(20_000)
  expect((await failureOf(vendor.model('@cf/no/such').complete(prompt, { signal }))).fault).toBe('unsupported')
  expect(await vendor.models(signal)).toEqual(workersAiModels)
})
