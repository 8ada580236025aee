/** Tokens of one call. `cachedTokens` are the part of `inputTokens` that the vendor had cached. */
export type Usage = { readonly inputTokens: number; readonly cachedTokens: number; readonly outputTokens: number }

export const noUsage: Usage = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 }

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  }
}
