import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

const file = 'tests/bench/RESULTS.md'
const opening = '# Results\n\nWritten by the benches (`npm run bench:…`), each under its own heading.\n'

/** Replaces what stands under `## heading` and leaves the other benches' results as they are. */
export async function writeResults(heading: string, body: string): Promise<void> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : opening
  const [intro = opening, ...sections] = before.split(/^(?=## )/m)
  const others = sections.filter((section) => !section.startsWith(`## ${heading}\n`))
  const all = [...others, `## ${heading}\n\n${body.trim()}\n`].sort()
  const text = [intro.trimEnd(), ...all.map((section) => section.trimEnd())].join('\n\n')
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }))
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** A measured value with its budget; what misses it says so. */
export function against(value: number, budget: number | undefined, unit: string): string {
  const shown = `${Number.isInteger(value) ? String(value) : value.toFixed(1)} ${unit}`.trim()
  if (budget === undefined) return shown
  return value <= budget ? `${shown} (≤ ${budget})` : `**${shown} (over ${budget})**`
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}
