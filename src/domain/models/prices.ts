/**
 * What a call costs. A short table kept by hand from the vendors' public price lists; what is not in it is unknown, which
 * is said wherever money is shown, and never taken for free. Last held against the lists in November 2026.
 */
import type { ModelProvider } from './providers.ts'
import type { Usage } from './usage.ts'

/** US dollars per million tokens. */
export type Price = { readonly input: number; readonly cached: number; readonly output: number }

/** US dollars for one of Cloudflare's neurons, which Workers AI counts in. */
export const usdPerNeuron = 0.011 / 1_000

const price = (input: number, output: number, cached = input): Price => ({ input, cached, output })
const neurons = (input: number, output: number): Price => price(input * usdPerNeuron, output * usdPerNeuron)

/** By the beginning of a model's name: vendors append dates and sizes. */
const prices: Readonly<Record<ModelProvider, Readonly<Record<string, Price>>>> = {
  // https://platform.openai.com/docs/pricing
  openai: {
    'gpt-5': price(1.25, 10, 0.125),
    'gpt-5-mini': price(0.25, 2, 0.025),
    'gpt-5-nano': price(0.05, 0.4, 0.005),
    'gpt-4.1': price(2, 8, 0.5),
    'gpt-4.1-mini': price(0.4, 1.6, 0.1),
    'gpt-4.1-nano': price(0.1, 0.4, 0.025),
    'gpt-4o': price(2.5, 10, 1.25),
    'gpt-4o-mini': price(0.15, 0.6, 0.075),
    'o4-mini': price(1.1, 4.4, 0.275),
  },
  // https://www.anthropic.com/pricing#api
  anthropic: {
    'claude-opus-4': price(15, 75, 1.5),
    'claude-opus-4-5': price(5, 25, 0.5),
    'claude-sonnet-4': price(3, 15, 0.3),
    'claude-haiku-4-5': price(1, 5, 0.1),
    'claude-3-5-haiku': price(0.8, 4, 0.08),
  },
  // https://ai.google.dev/gemini-api/docs/pricing
  gemini: {
    'gemini-2.5-pro': price(1.25, 10, 0.31),
    'gemini-2.5-flash': price(0.3, 2.5, 0.075),
    'gemini-2.5-flash-lite': price(0.1, 0.4, 0.025),
    'gemini-2.0-flash': price(0.1, 0.4, 0.025),
  },
  // Neurons per million tokens: https://developers.cloudflare.com/workers-ai/platform/pricing/
  'workers-ai': {
    '@cf/meta/llama-3.3-70b-instruct-fp8-fast': neurons(26_668, 204_805),
    '@cf/meta/llama-3.1-8b-instruct-fp8-fast': neurons(4_119, 34_868),
    '@cf/meta/llama-4-scout-17b-16e-instruct': neurons(24_545, 77_273),
    '@cf/mistralai/mistral-small-3.1-24b-instruct': neurons(31_876, 50_488),
    '@cf/openai/gpt-oss-20b': neurons(18_182, 27_273),
    '@cf/openai/gpt-oss-120b': neurons(31_818, 68_182),
  },
}

/** What of Workers AI writes text well enough to interview. */
export const workersAiModels: readonly string[] = Object.keys(prices['workers-ai'])

/** `null`: unknown. */
export function priceOf(provider: ModelProvider, model: string): Price | null {
  const known = Object.entries(prices[provider]).filter(([name]) => isOrBegins(model, name))
  const [longest] = known.sort(([a], [b]) => b.length - a.length)
  return longest?.[1] ?? null
}

/** `gpt-5` also stands for `gpt-5-2026-08-07`, and not for `gpt-5o` or a `gpt-5-ultra` that may cost ten times as much. */
function isOrBegins(model: string, name: string): boolean {
  return (
    model === name ||
    (model.startsWith(name) && /^[-@](?:\d[\d.-]*|latest|preview[\d-]*)$/u.test(model.slice(name.length)))
  )
}

/** In millionths of a US dollar, rounded up; `null` when the price is unknown. */
export function costMicroUsd(provider: ModelProvider, model: string, usage: Usage): number | null {
  const known = priceOf(provider, model)
  if (known === null) return null
  const fresh = usage.inputTokens - usage.cachedTokens
  // Dollars per million tokens are millionths of a dollar per token.
  return Math.ceil(fresh * known.input + usage.cachedTokens * known.cached + usage.outputTokens * known.output)
}

/** What a call of this size can cost at the most. */
export function mostCostMicroUsd(
  provider: ModelProvider,
  model: string,
  { inputTokens, outputTokens }: Pick<Usage, 'inputTokens' | 'outputTokens'>,
): number | null {
  return costMicroUsd(provider, model, { inputTokens, cachedTokens: 0, outputTokens })
}

/** Neurons that a call on Workers AI takes; `null` when unknown. */
export function neuronsOf(model: string, usage: Usage): number | null {
  const cost = costMicroUsd('workers-ai', model, usage)
  return cost === null ? null : cost / 1_000_000 / usdPerNeuron
}
