type Listed = { readonly name?: string; readonly supportedActions?: string[] }

const otherUses = /image|tts|audio|live|embedding|robotics|computer-use|veo|imagen|lyria/u

/** Those for text, highest version first: Google lists them in no order. */
export function textModels(listed: readonly Listed[]): readonly string[] {
  return listed
    .filter(({ supportedActions }) => supportedActions?.includes('generateContent'))
    .map(({ name = '' }) => name.replace(/^models\//u, ''))
    .filter((name) => /^(gemini|gemma)-/u.test(name) && !otherUses.test(name))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
}
