/** Tokens of one call. */
export type Usage = {
  readonly inputTokens: number
  /** The part of `inputTokens` that the vendor had cached. */
  readonly cachedTokens: number
  /** The part of `inputTokens` that it cached for the next call, which some charge more for. */
  readonly cacheWriteTokens?: number
  readonly outputTokens: number
}

export const noUsage: Usage = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 }

export function addUsage(a: Usage, b: Usage): Usage {
  const cacheWriteTokens = (a.cacheWriteTokens ?? 0) + (b.cacheWriteTokens ?? 0)
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedTokens: a.cachedTokens + b.cachedTokens,
    ...(cacheWriteTokens > 0 ? { cacheWriteTokens } : {}),
    outputTokens: a.outputTokens + b.outputTokens,
  }
}
