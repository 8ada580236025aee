type Search = Readonly<Record<'query' | 'topic' | 'type' | 'difficulty', string | null>>

/** The address of another page of the same search; what is not searched by is left out. */
export function pageAddress(search: Search, page: number): string {
  const { query, topic, type, difficulty } = search
  const address = new URLSearchParams({ page: String(page) })
  for (const [name, value] of Object.entries({ query, topic, type, difficulty })) if (value) address.set(name, value)
  return `/questions?${address.toString()}`
}
