type Listed = { readonly id: string; readonly created?: number }

/** OpenAI's list names everything it makes, and nothing in it says what is for what. */
const families = /^(gpt-|o\d|chatgpt-|ft:)/u
const otherUses =
  /embed|whisper|tts|audio|realtime|live|transcri|translat|speech|image|dall-e|moderation|sora|video|rerank|-instruct|search|computer-use/u
/** Only the Responses API has these. */
const elsewhere = /-pro\b|codex|deep-research/u

/** Those for text, newest first. A server of somebody's own may call its models as it likes. */
export function textModels(listed: readonly Listed[], own: boolean): readonly string[] {
  return listed
    .filter(({ id }) => (own ? !/embed|whisper|tts|rerank/u.test(id) : isForText(id)))
    .toSorted((a, b) => (b.created ?? 0) - (a.created ?? 0) || a.id.localeCompare(b.id))
    .map(({ id }) => id)
}

function isForText(id: string): boolean {
  return families.test(id) && !otherUses.test(id) && !elsewhere.test(id)
}
