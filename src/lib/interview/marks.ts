import type { CriterionName, CriterionResult } from '#domain/evaluation'

/** A stretch of the answer, the criteria it is evidence for, and those whose evidence ends with it. */
export type Stretch = {
  readonly text: string
  readonly criteria: readonly CriterionName[]
  readonly ending: readonly CriterionName[]
}

/** Cuts an answer where evidence begins or ends; the stretches joined are the answer again. */
export function stretchesOf(answer: string, results: readonly CriterionResult[]): readonly Stretch[] {
  const quotes = results.flatMap(({ name, evidence }) => evidence.map(({ start, end }) => ({ name, start, end })))
  const cuts = new Set([0, answer.length])
  for (const { start, end } of quotes) cuts.add(start).add(end)
  const edges = [...cuts].filter((cut) => cut >= 0 && cut <= answer.length).sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? answer.length
    const over = quotes.filter((quote) => quote.start <= from && quote.end >= to)
    return {
      text: answer.slice(from, to),
      criteria: unique(over.map(({ name }) => name)),
      ending: unique(over.filter(({ end }) => end === to).map(({ name }) => name)),
    }
  })
}

/** Numbers as a reader would note them: 1, 2, 3 and 6 become "1–3, 6". */
export function footnotes(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.to === number - 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs
    .map(({ from, to }) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ')
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}
