import type { FieldReading } from '#domain/resume'

/** What the reader thought of a field: whether to look at it again, and the words of the resume it came from. */
export type Origin = { readonly doubtful: boolean; readonly words: string }

/** Below this the reader guessed rather than read. */
const sure = 0.7

/** The origin of a field or of everything below it (`links` for `links.0`), the least certain one first. */
export function originOf(path: string, fields: readonly FieldReading[], text: string): Origin | undefined {
  const about = fields.filter(({ field }) => field === path || field.startsWith(`${path}.`))
  const weakest = about.toSorted((a, b) => a.confidence - b.confidence)[0]
  if (!weakest) return undefined
  return { doubtful: weakest.confidence < sure, words: lineAround(text, weakest.start, weakest.end) }
}

const longest = 120

function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start) + 1
  const next = text.indexOf('\n', end)
  const line = text
    .slice(from, next < 0 ? undefined : next)
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
