/** Whether two questions ask nearly the same, by the words they share. */
export function nearDuplicate(one: string, other: string): boolean {
  return likeness(wordsOf(one), wordsOf(other)) > 0.6
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
