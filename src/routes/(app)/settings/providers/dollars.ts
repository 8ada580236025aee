/** Amounts as people type them: dollars in a text field; in the record, millionths of a dollar. */

const microUsdPerUsd = 1_000_000
const most = 100_000

/** `null` for an empty field, `undefined` for what is no amount from 0 to 100,000. */
export function microUsdOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^\$\s*/u, '')
  if (text === '') return null
  if (!/^\d+(?:\.\d{1,6})?$|^\.\d{1,6}$/u.test(text) || Number(text) > most) return undefined
  return Math.round(Number(text) * microUsdPerUsd)
}

export function dollarsOf(microUsd: number | null): string {
  if (microUsd === null) return ''
  return String(microUsd / microUsdPerUsd).replace(/^(\d+\.\d)$/u, '$10')
}
