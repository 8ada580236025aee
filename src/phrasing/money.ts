/** US dollars, as what models cost is paid in everywhere. */
import type { Place } from './time.ts'

const microUsdPerUsd = 1_000_000
const cent = 10_000

/** E.g. `$1.25`; below a cent with two digits that say something, e.g. `$0.0042`. */
export function phraseMoney(microUsd: number, { language }: Pick<Place, 'language'>): string {
  const small = microUsd > 0 && microUsd < cent
  const digits = small ? { maximumSignificantDigits: 2 } : {}
  const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD', ...digits })
  return money.format(microUsd / microUsdPerUsd)
}
