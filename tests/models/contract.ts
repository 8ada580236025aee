import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { ModelFault, ModelProvider } from '#domain/models'
import { ModelFailure, type CallOptions, type Completion, type ModelVendor, type Prompt } from '#ports'
import { samplingMind, type Ask, type Mind } from '../doubles/mind.ts'
import type { PlayedFault, Stage } from '../doubles/stage.ts'

/** One vendor, and a way to bring a key that its double takes. */
export type Subject = {
  readonly provider: ModelProvider
  readonly model: string
  readonly open: (key: string, mind?: Mind) => { readonly vendor: ModelVendor; readonly stage: Stage }
  readonly models: readonly string[]
  /** What it answers to faults that vendors tell apart in different ways. */
  readonly expected: Partial<Record<PlayedFault, { readonly fault: ModelFault; readonly retryAfterMs?: number }>>
}

/** Everything zod writes that a reply of the product may have. */
const wide = z.object({
  text: z.string().min(1).max(400),
  nickname: z.string().max(40).optional(),
  note: z.string().nullable(),
  kind: z.enum(['short', 'long']),
  level: z.int().min(0).max(5),
  share: z.number().min(0).max(1),
  rank: z.literal([1, 2, 3]),
  constant: z.literal('always'),
  sure: z.boolean(),
  items: z.array(z.object({ quote: z.string().describe('Word for word.'), when: z.iso.date().nullable() })).max(3),
  either: z.discriminatedUnion('is', [
    z.object({ is: z.literal('a'), a: z.string() }),
    z.object({ is: z.literal('b'), b: z.number() }),
  ]),
})

const secretText = 'what-the-candidate-said'
const prompt: Prompt = {
  name: 'wide',
  instructions: 'You are a strict, fair interviewer.',
  input: `Judge this: ${secretText}`,
  schema: z.toJSONSchema(wide),
  maxTokens: 500,
}

const common: Partial<Record<PlayedFault, ModelFault>> = {
  'invalid-key': 'invalid-key',
  'rate-limited': 'rate-limited',
  'no-quota': 'no-quota',
  overloaded: 'overloaded',
  cut: 'malformed',
  refused: 'refused',
  length: 'malformed',
  empty: 'malformed',
  redirect: 'unreachable',
}

export function modelVendorContract(subject: Subject): void {
  const loud = vi.fn()
  const { console: quiet } = globalThis
  beforeEach(() => {
    loud.mockClear()
    globalThis.console = new Proxy(quiet, { get: () => loud })
  })
  afterEach(() => {
    globalThis.console = quiet
    // An SDK that logs would log texts of people.
    expect(loud).not.toHaveBeenCalled()
  })

  const good = (mind?: Mind) => subject.open('sk-double', mind)
  const ask = (vendor: ModelVendor, asked: Prompt, options: Partial<CallOptions> = {}): Promise<Completion> =>
    vendor.model(subject.model).complete(asked, { signal: AbortSignal.timeout(20_000), ...options })

  describe.for([{ how: 'at once' }, { how: 'as it is written' }])('a reply $how', ({ how }) => {
    const listening = how === 'as it is written' ? { onText: () => undefined } : {}

    test('is of the schema, and says what it cost and who wrote it', async () => {
      const { vendor } = good()
      const { reply, usage, model } = await ask(vendor, prompt, listening)

      expect(wide.safeParse(JSON.parse(reply)).error?.issues).toBeUndefined()
      expect(usage.inputTokens).toBeGreaterThan(usage.cachedTokens)
      expect(usage.cachedTokens).toBeGreaterThan(0)
      // Reasoning is paid for like the reply.
      expect(usage.outputTokens).toBeGreaterThan(reply.length / 4)
      expect(model).toContain(subject.model)
    })

    test('is asked for with the instructions and the input, each in its place', async () => {
      const asked: Ask[] = []
      const { vendor } = good((one) => {
        asked.push(one)
        return samplingMind(one)
      })
      await ask(vendor, prompt, listening)

      expect(asked[0]?.instructions).toContain(prompt.instructions)
      expect(asked[0]?.input).toBe(prompt.input)
    })

    test('is mended when it was no good', async () => {
      const { vendor } = good()
      const repair = { reply: '{"text":', complaint: 'That is no JSON.' }
      const { reply } = await ask(vendor, { ...prompt, repair }, listening)

      expect(wide.safeParse(JSON.parse(reply)).success).toBe(true)
    })

    test.for(Object.entries({ ...common }).map(([played, fault]) => ({ played, fault })))(
      '$played is a failure of the kind $fault',
      async ({ played, fault }) => {
        const failure = await failureOf(ask(subject.open(`sk-double-${played}`).vendor, prompt, listening))
        const special = Object.entries(subject.expected).find(([name]) => name === played)?.[1]

        expect(failure).toMatchObject({ provider: subject.provider, fault: special?.fault ?? fault })
        expect(failure.retryAfterMs).toBe(special?.retryAfterMs ?? null)
      },
    )

    test.for(Object.keys(common))('a failure by %s repeats neither texts nor keys', async (played) => {
      const failure = await failureOf(ask(subject.open(`sk-double-${played}`).vendor, prompt, listening))

      expect(everythingIn(failure)).not.toMatch(/what-the-candidate|sk-double|strict, fair|sealed/u)
    })

    test.for(['truncated', 'prose', 'wrong-enum'] as const)(
      'with %s is handed over as it is, for whoever asked to judge',
      async (played) => {
        const { reply } = await ask(subject.open(`sk-double-${played}`).vendor, prompt, listening)

        expect(reply).not.toBe('')
        expect(isOfSchema(reply)).toBe(false)
      },
    )

    test('that takes its time is waited for', async () => {
      const { vendor } = subject.open('sk-double-slow')

      expect(isOfSchema((await ask(vendor, prompt, listening)).reply)).toBe(true)
    })

    test('that never ends is given up at the signal, and the vendor hears of it', async () => {
      const { vendor, stage } = subject.open('sk-double-never-ending')
      const failure = await failureOf(ask(vendor, prompt, { ...listening, signal: AbortSignal.timeout(300) }))

      expect(failure.fault).toBe('timeout')
      await vi.waitFor(() => expect(stage.cancelled).toBe(1))
    })

    test('is not asked for when the signal has fired before', async () => {
      const { vendor, stage } = good()

      expect((await failureOf(ask(vendor, prompt, { ...listening, signal: AbortSignal.abort() }))).fault).toBe(
        'timeout',
      )
      expect(stage.begun).toBe(0)
    })

    test('by a model that does not exist is a failure that another model would mend', async () => {
      const { vendor } = good()
      const asking = vendor
        .model('no-such-model')
        .complete(prompt, { signal: AbortSignal.timeout(20_000), ...listening })

      expect((await failureOf(asking)).fault).toBe('unsupported')
    })
  })

  test('text arrives while the model still writes, each time all of it so far', async () => {
    const { vendor, stage } = good()
    const seen: { text: string; finished: number }[] = []
    const { reply } = await ask(vendor, prompt, { onText: (text) => seen.push({ text, finished: stage.finished }) })

    expect(seen[0]?.finished).toBe(0)
    expect(seen.length).toBeGreaterThan(3)
    for (const [index, { text }] of seen.slice(1).entries())
      expect(text.startsWith(seen[index]?.text ?? '-')).toBe(true)
    expect(JSON.parse(seen.at(-1)?.text ?? '')).toMatchObject(JSON.parse(reply))
    expect(stage.finished).toBe(1)
  })

  test('what was spent on a reply that broke the limit is known', async () => {
    const failure = await failureOf(ask(subject.open('sk-double-length').vendor, prompt))

    expect(failure.usage?.outputTokens).toBeGreaterThan(0)
  })

  test('lists the models that write text', async () => {
    expect(await good().vendor.models(AbortSignal.timeout(20_000))).toEqual(subject.models)
  })

  function isOfSchema(reply: string): boolean {
    try {
      return wide.safeParse(JSON.parse(reply)).success
    } catch {
      return false
    }
  }
}

export async function failureOf(asking: Promise<unknown>): Promise<ModelFailure> {
  const outcome: unknown = await asking.catch((error: unknown) => error)
  if (outcome instanceof ModelFailure) return outcome
  throw new Error('no ModelFailure', { cause: outcome })
}

/** All that a log could print of an error. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error)
  return [error.message, error.stack, JSON.stringify(error), everythingIn(error.cause)].join('\n')
}
