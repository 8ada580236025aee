import { expect, test } from 'vitest'
import { dateSpans } from './dates.ts'

test.for([
  ['Jan 2018 - Feb 2021', '2018-01', '2021-02'],
  ['January, 2018 – February, 2021', '2018-01', '2021-02'],
  ["Jan '20 - Mar '21", '2020-01', '2021-03'],
  ['15 Jan 2020 to 3 Mar 2021', '2020-01', '2021-03'],
  ['03/2019-11/2021', '2019-03', '2021-11'],
  ['01.2019 - 12.2020', '2019-01', '2020-12'],
  ['2021-01-01 — 2022-05-01', '2021-01', '2022-05'],
  ['2017–19', '2017', '2019'],
  ['(2019 - 2020)', '2019', '2020'],
  ['May - Aug 2022', '2022-05', '2022-08'],
  ['Fall 2019 - Spring 2020', '2019-09', '2020-03'],
  ['Mar. 2010 Aug. 2017', '2010-03', '2017-08'],
  ['enero de 2018 a marzo de 2020', '2018-01', '2020-03'],
  ['Januar 2018 bis März 2020', '2018-01', '2020-03'],
  ['janvier 2019 à août 2020', '2019-01', '2020-08'],
  ['fev. 2018 até dez. 2019', '2018-02', '2019-12'],
  ['जनवरी 2018 – दिसंबर 2020', '2018-01', '2020-12'],
] as const)('%s is a range', ([text, from, to]) => {
  expect(dateSpans(text)).toEqual([expect.objectContaining({ from, to, isOpen: false, isRange: true })])
})

test.for([
  ['Mar 2021 - Present', '2021-03'],
  ['September 2025-Present', '2025-09'],
  ['Jun 2021 - till date', '2021-06'],
  ['since 2019', '2019'],
  ['enero de 2021 – actualidad', '2021-01'],
  ['03/2019 – heute', '2019-03'],
  ['seit Mai 2020', '2020-05'],
  ["janv. 2020 - aujourd'hui", '2020-01'],
  ['fev. 2021 – atual', '2021-02'],
  ['जनवरी 2021 – वर्तमान', '2021-01'],
] as const)('%s goes on until now', ([text, from]) => {
  expect(dateSpans(text)).toEqual([expect.objectContaining({ from, to: null, isOpen: true })])
})

test.for(['$2019 saved', '+1 555 2019', 'version 1.2019b', 'ISO 27001', 'grew by 2021%'])(
  '%s holds no range',
  (text) => {
    expect(dateSpans(text).filter((span) => span.isRange)).toEqual([])
  },
)

test('offsets lead to the very words, accents or not', () => {
  const text = 'Développeuse, août 2019 – présent, Besançon'
  const [span] = dateSpans(text)

  expect(text.slice(span?.start, span?.end)).toBe('août 2019 – présent')
})
