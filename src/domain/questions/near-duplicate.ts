/** Whether two questions ask nearly the same, by the words they share. */
export function nearDuplicate(one: string, other: string): boolean {
  return resemblesAny([one])(other)
}

/** The same for many: what was asked is taken apart once. */
export function resemblesAny(asked: readonly string[]): (text: string) => boolean {
  const known = asked.map(wordsOf)
  return (text) => {
    const words = wordsOf(text)
    return known.some((other) => likeness(words, other) > 0.6)
  }
}

/** Jaccard: shared words over all words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}

/** Short words carry the grammar, not the matter. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [],
  )
}
