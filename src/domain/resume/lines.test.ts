import { expect, test } from 'vitest'
import type { Layout, TextRun } from './layout.ts'
import { linesOf } from './lines.ts'

type Cell = { readonly text: string; readonly x: number; readonly row: number; readonly bold?: boolean }

function page(...cells: readonly Cell[]): Layout {
  const runs = cells.map(({ text, x, row, bold = false }): TextRun => ({
    text,
    x,
    y: 20 + row * 14,
    width: text.length * 5,
    fontSize: 10,
    bold,
  }))
  return { pages: [{ width: 600, height: 800, runs }], links: [] }
}

const textOf = (layout: Layout): string[] => linesOf(layout).lines.map((line) => line.text)

test('two columns are read one after the other', () => {
  const left = ['Skills', 'Rust', 'Go', 'Zig'].map((text, row) => ({ text, x: 40, row }))
  const right = ['Experience', 'Engineer, Acme', 'Built a thing', 'Broke it'].map((text, row) => ({
    text,
    x: 220,
    row,
  }))

  expect(textOf(page(...left, ...right))).toEqual([...left, ...right].map(({ text }) => text))
})

test('dates at the right margin stay on the line they belong to', () => {
  const rows = [
    ['Engineer, Acme', '2019 – 2021'],
    ['Analyst, Initech', '2017 – 2019'],
    ['Intern, Globex', '2016 – 2017'],
  ] as const
  const cells = rows.flatMap(([text, date], row) => [
    { text, x: 40, row },
    { text: date, x: 420, row },
  ])

  expect(textOf(page(...cells))).toEqual([
    'Engineer, Acme  2019 – 2021',
    'Analyst, Initech  2017 – 2019',
    'Intern, Globex  2016 – 2017',
  ])
})

test('a date that broke over two rows of its column is whole', () => {
  const layout = page(
    { text: 'Engineer, Acme', x: 40, row: 0 },
    { text: 'March 2019 –', x: 420, row: 0 },
    { text: 'Present', x: 420, row: 1 },
    { text: 'Built a thing', x: 40, row: 2 },
  )
  expect(textOf(layout)).toEqual(['Engineer, Acme  March 2019 – Present', 'Built a thing'])
})

test('ligatures, soft hyphens and icons leave plain words', () => {
  expect(textOf(page({ text: '\uf0e0 E\u00adfﬁcient ofﬂine work', x: 40, row: 0 }))).toEqual(['Efficient offline work'])
})

test('every line stands in the text where its offset says', () => {
  const layout = page(
    { text: '• Rust', x: 40, row: 0 },
    { text: 'Zürich', x: 300, row: 0 },
    { text: 'Go', x: 40, row: 1 },
  )
  const { lines, text } = linesOf(layout)

  for (const line of lines) expect(text.slice(line.start, line.start + line.text.length)).toBe(line.text)
  expect(lines[0]).toMatchObject({ hasBullet: true, text: 'Rust  Zürich' })
})

test('page numbers and running headers are left out', () => {
  const sheet = (number: number): Layout['pages'][number] | undefined =>
    page(
      { text: 'Jane Roe · CV', x: 40, row: 0 },
      { text: `Text of page ${number}`, x: 40, row: 4 },
      { text: `Page ${number} of 2`, x: 40, row: 50 },
    ).pages[0]
  const pages = [sheet(1), sheet(2)].filter((one) => one !== undefined)

  expect(textOf({ pages, links: [] })).toEqual(['Jane Roe · CV', 'Text of page 1', 'Text of page 2'])
})
