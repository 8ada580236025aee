/** Month and season names, folded, in the languages we read. */

import { asPrinted } from './characters.ts'

const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene', 'januar', 'janner', 'janvier', 'janv', 'janeiro', 'जनवरी', 'gennaio', 'januari'],
  ['february', 'feb', 'febrero', 'februar', 'fevrier', 'fevr', 'fev', 'fevereiro', 'फरवरी', 'febbraio', 'februari'],
  ['march', 'mar', 'marzo', 'marz', 'mrz', 'mars', 'marco', 'मार्च', 'maart'],
  ['april', 'apr', 'abril', 'abr', 'avril', 'avr', 'अप्रैल', 'aprile'],
  ['may', 'mayo', 'mai', 'maio', 'मई', 'maggio', 'mei'],
  ['june', 'jun', 'junio', 'juni', 'juin', 'junho', 'जून', 'giugno'],
  ['july', 'jul', 'julio', 'juli', 'juillet', 'juil', 'julho', 'जुलाई', 'luglio'],
  ['august', 'aug', 'agosto', 'ago', 'aout', 'अगस्त', 'augustus'],
  [
    'september',
    'sept',
    'sep',
    'septiembre',
    'setiembre',
    'septembre',
    'setembro',
    'set',
    'सितंबर',
    'सितम्बर',
    'settembre',
  ],
  ['october', 'oct', 'octubre', 'oktober', 'okt', 'octobre', 'outubro', 'out', 'अक्टूबर', 'ottobre'],
  ['november', 'nov', 'noviembre', 'novembre', 'novembro', 'नवंबर', 'नवम्बर'],
  ['december', 'dec', 'diciembre', 'dic', 'dezember', 'dez', 'decembre', 'dezembro', 'दिसंबर', 'दिसम्बर', 'dicembre'],
]

/** A season stands for the month it begins in. */
const seasons: readonly (readonly [string, number])[] = [
  ['spring', 3],
  ['summer', 6],
  ['fall', 9],
  ['autumn', 9],
  ['winter', 12],
]

const numbers = new Map<string, number>([
  ...names.flatMap((list, index) =>
    list.flatMap((name) => [[name, index + 1] as const, [asPrinted(name), index + 1] as const]),
  ),
  ...seasons,
])

/** All names, longest first, for use in a pattern. */
export const monthNames: readonly string[] = [...numbers.keys()].toSorted((a, b) => b.length - a.length)

/** 1 to 12; `undefined` for what is no month. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(name)
}
