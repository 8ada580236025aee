/**
 * What the way to a model adds, how soon a candidate hears the first word, how long a failover takes, and what an
 * interview of half an hour costs. `npm run bench:models` prints the tables and keeps them in `RESULTS.md`. Vendors are
 * the doubles of the tests, in this process: their latency is what the bench says it is.
 */
import { anthropicVendor } from '#adapters/anthropic'
import { builtinEvaluator, builtinInterviewer } from '#adapters/builtin'
import { Breakers, chainedEvaluator, chainedInterviewer } from '#adapters/chain'
import { openaiVendor } from '#adapters/openai'
import { promptedEvaluator, promptedInterviewer } from '#adapters/prompted'
import { systemClock } from '#adapters/system'
import { assignmentOf, exchangesOf, nextStep, type Brief } from '#domain/interview'
import { costMicroUsd, defaultModels, modelProviders, neuronsOf, noUsage, addUsage, type Usage } from '#domain/models'
import type { Model, Prompt } from '#ports'
import { evaluationPrompt, followUpPrompt, questionPrompt } from '#prompts'
import { interviewAfter } from '#tests/fixtures/course.ts'
import { brief, fullAnswer, halfAnswer } from '#tests/fixtures/interview.ts'
import { anthropicDouble } from '../doubles/anthropic.ts'
import { candidMind } from '../doubles/candid-mind.ts'
import { openAiDouble } from '../doubles/openai.ts'
import { playedFaults, type PlayedFault } from '../doubles/stage.ts'
import { wiredTo } from '../models/wire.ts'
import { against, percentile, table, writeResults } from './results.ts'

const mind = candidMind()
const prompting = { clock: systemClock, nonce: () => crypto.randomUUID(), costOf: costMicroUsd }
const last = { interviewer: builtinInterviewer(), evaluator: builtinEvaluator() }
const surroundings = () => ({ clock: systemClock, breakers: new Breakers(), chance: Math.random, last })
const call = () => ({ signal: AbortSignal.timeout(30_000) })
const assignment = assignmentAfter(fullAnswer)

const rounds = 200
/** A small model that streams: its first token, as vendors and measuring sites tell it. */
const firstTokenMs = 600

function openAi(fault: PlayedFault | null, delayMs = 0) {
  const { app, stage } = openAiDouble({ mind })
  stage.play(fault, delayMs)
  const fetch = wiredTo(app, (headers) => headers.set('authorization', 'Bearer sk-double'))
  return { model: openaiVendor({ fetch, baseUrl: null }).model(defaultModels.openai), fetch }
}

function anthropic(): Model {
  const fetch = wiredTo(anthropicDouble({ mind }).app, (headers) => {
    headers.delete('authorization')
    headers.set('x-api-key', 'sk-double')
  })
  return anthropicVendor({ fetch, baseUrl: null }).model(defaultModels.anthropic)
}

const text = [
  `Doubles in the same process, ${String(rounds)} rounds; ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
  '### What the way adds',
  await overhead(),
  '### First words and failover',
  await firstWords(),
  await failovers(),
  '### An interview of half an hour',
  costs(),
].join('\n\n')
await writeResults('Models', text)
console.log(text)

async function overhead(): Promise<string> {
  const { model, fetch } = openAi(null)
  let body = ''
  const recording: typeof globalThis.fetch = async (input, init) => {
    body = await new Request(input, init).text()
    return fetch(input, init)
  }
  const prompt = evaluationPrompt(assignment, 'n0nce')
  await openaiVendor({ fetch: recording, baseUrl: null }).model(defaultModels.openai).complete(prompt, call())
  const headers = { 'content-type': 'application/json', authorization: 'Bearer sk-double' }
  const bare = () =>
    fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', headers, body }).then((r) => r.json())
  const chain = chainedEvaluator(
    [{ provider: 'openai', name: 'k', role: promptedEvaluator(model, { ...prompting, samples: 1 }) }],
    surroundings(),
  )
  const times = { bare: new Array<number>(), sdk: new Array<number>(), whole: new Array<number>() }
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(await timed(bare))
    times.sdk.push(await timed(() => model.complete(prompt, call())))
    times.whole.push(await timed(() => chain.evaluate(assignment, call())))
  }
  const row = (name: string, values: readonly number[]) => {
    const p50 = percentile(values, 0.5)
    const p95 = percentile(values, 0.95)
    return [name, p50.toFixed(2), p95.toFixed(2), (p50 - percentile(times.bare, 0.5)).toFixed(2)]
  }
  return table(
    ['one evaluation, ms', 'p50', 'p95', 'over the bare call'],
    [row('bare call', times.bare), row('by the SDK', times.sdk), row('chain, prompt, checks and score', times.whole)],
  )
}

async function firstWords(): Promise<string> {
  const times = new Array<number>()
  for (let round = 0; round < 20; round += 1) {
    const { model } = openAi(null, firstTokenMs)
    const chain = chainedInterviewer(
      [{ provider: 'openai', name: 'k', role: promptedInterviewer(model, prompting) }],
      surroundings(),
    )
    const begun = performance.now()
    let heard = 0
    const onText = () => {
      heard ||= performance.now() - begun
    }
    await chain.nextQuestion(brief, interviewAfter(brief, []), { ...call(), onText })
    times.push(heard)
  }
  return `With a model whose first token takes ${String(firstTokenMs)} ms, the first word of a question is there after ${percentile(times, 0.5).toFixed(0)} ms (p95 ${percentile(times, 0.95).toFixed(0)} ms); what stands before it in the reply is topic and difficulty.`
}

async function failovers(): Promise<string> {
  const rows = new Array<readonly string[]>()
  for (const fault of playedFaults) {
    const chain = chainedEvaluator(
      [
        { provider: 'openai', name: 'k1', role: promptedEvaluator(openAi(fault).model, { ...prompting, samples: 1 }) },
        { provider: 'anthropic', name: 'k2', role: promptedEvaluator(anthropic(), { ...prompting, samples: 1 }) },
      ],
      surroundings(),
    )
    const begun = performance.now()
    const { stamp } = await chain.evaluate(assignment, call())
    const ms = performance.now() - begun
    rows.push([fault, stamp.provider, stamp.insteadOf?.fault ?? '—', ms.toFixed(0)])
  }
  return table(['OpenAI plays', 'evaluated by', 'instead of OpenAI, which was', 'after, ms'], rows)
}

function costs(): string {
  const questions = 10
  const probes = 5
  const question = { prompt: questionAfter(Array.from({ length: 4 }, () => fullAnswer)), output: 470 }
  const probe = { prompt: probeAfter(halfAnswer), output: 90 }
  const evaluation = { prompt: evaluationPrompt({ ...assignment, answer: longAnswer() }, 'n0nce'), output: 350 }
  const used = (samples: number) =>
    [
      times(questions, usageOf(question)),
      times(probes, usageOf(probe)),
      times((questions + probes) * samples, usageOf(evaluation)),
    ].reduce(addUsage, noUsage)
  const rows = modelProviders.flatMap((provider) =>
    [1, 3].map((samples) => {
      const usage = used(samples)
      const model = defaultModels[provider]
      const dollars = (costMicroUsd(provider, model, usage) ?? Number.NaN) / 1_000_000
      const neurons = provider === 'workers-ai' ? (neuronsOf(model, usage) ?? Number.NaN) : undefined
      return [
        `${model}, ${String(samples)} ${samples === 1 ? 'sample' : 'samples'}`,
        String(usage.inputTokens),
        String(usage.outputTokens),
        samples === 1 ? money(dollars) : `$${dollars.toFixed(3)}`,
        neurons === undefined
          ? ''
          : samples === 1
            ? against(Math.round(neurons), 3_000, '')
            : String(Math.round(neurons)),
      ]
    }),
  )
  return [
    `${String(questions)} questions, ${String(probes)} follow-ups, ${String(questions + probes)} answers of some 160 words, from the prompts' real sizes at four characters to a token; nothing cached. Replies are taken to be ${String(question.output)}, ${String(probe.output)} and ${String(evaluation.output)} tokens long, without reasoning.`,
    table(['model', 'tokens in', 'tokens out', 'money', 'neurons'], rows),
  ].join('\n\n')
}

/** The budget of the small models. */
function money(dollars: number): string {
  return dollars <= 0.05 ? `$${dollars.toFixed(3)} (≤ 0.05)` : `**$${dollars.toFixed(3)} (over 0.05)**`
}

function usageOf({ prompt, output }: { readonly prompt: Prompt; readonly output: number }): Usage {
  const characters = prompt.instructions.length + prompt.input.length + JSON.stringify(prompt.schema).length
  return { inputTokens: Math.ceil(characters / 4), cachedTokens: 0, outputTokens: output }
}

function times(count: number, { inputTokens, cachedTokens, outputTokens }: Usage): Usage {
  return {
    inputTokens: count * inputTokens,
    cachedTokens: count * cachedTokens,
    outputTokens: count * outputTokens,
  }
}

function questionAfter(answers: readonly string[]): Prompt {
  const interview = interviewAfter(brief, answers)
  const step = nextStep(brief, interview)
  if (step?.kind !== 'main' && step?.kind !== 'challenge') throw new Error('no question is due')
  return questionPrompt(brief, interview, step, 'n0nce')
}

function probeAfter(answer: string): Prompt {
  const interview = interviewAfter(brief, [answer])
  const step = nextStep(brief, interview)
  if (step?.kind !== 'probe') throw new Error('no follow-up is due')
  return followUpPrompt(brief, interview, step, 'n0nce')
}

function assignmentAfter(answer: string, of: Brief = brief) {
  const interview = interviewAfter(of, [answer])
  const [exchange] = exchangesOf(interview)
  const found = exchange && assignmentOf(of, interview, exchange)
  if (!found) throw new Error('nothing to evaluate')
  return found
}

/** About what somebody says in two minutes at a keyboard. */
function longAnswer(): string {
  return Array.from({ length: 7 }, () => fullAnswer).join(' ')
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
