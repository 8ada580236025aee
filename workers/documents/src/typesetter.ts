/**
 * Lays flowing text out on one endless page, so that DOCX and DOC arrive as PDF does: runs with coordinates.
 * Nothing is wrapped: a paragraph is a line, and a table's columns are as wide as their longest line.
 */
import type { Layout, TextRun } from '#domain/resume'

export type Piece =
  | {
      readonly type: 'text'
      readonly text: string
      readonly fontSize: number
      readonly bold: boolean
      readonly link?: string
    }
  | { readonly type: 'tab' }
  | { readonly type: 'break' }

export type Block =
  | { readonly type: 'paragraph'; readonly pieces: readonly Piece[]; readonly isListItem: boolean }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Block[])[])[] }

const margin = 54
const listIndent = 18
/** Average width of a letter, as a share of the font size. */
const letterWidth = 0.5
const lineHeight = 1.25
const paragraphGap = 0.35
const columnGap = 36
const defaultFontSize = 11

type Box = { readonly runs: readonly TextRun[]; readonly width: number; readonly height: number }

export function typeset(blocks: readonly Block[]): Layout {
  const { runs, width, height } = stack(blocks, margin, margin)
  const links = runs.flatMap((run) => (run.link === undefined ? [] : [run.link]))
  return { pages: [{ width: width + 2 * margin, height: height + 2 * margin, runs }], links: [...new Set(links)] }
}

function stack(blocks: readonly Block[], left: number, top: number): Box {
  const runs: TextRun[] = []
  let width = 0
  let height = 0
  for (const block of blocks) {
    const box =
      block.type === 'table' ? setTable(block.rows, left, top + height) : setParagraph(block, left, top + height)
    for (const run of box.runs) runs.push(run)
    width = Math.max(width, box.width)
    height += box.height
  }
  return { runs, width, height }
}

function setParagraph({ pieces, isListItem }: Extract<Block, { type: 'paragraph' }>, left: number, top: number): Box {
  const fontSize =
    Math.max(...pieces.map((piece) => (piece.type === 'text' ? piece.fontSize : 0)), 0) || defaultFontSize
  const start = isListItem ? left + listIndent : left
  const runs: TextRun[] = []
  let x = start
  let y = top + fontSize
  let right = left
  if (isListItem && pieces.length > 0) {
    runs.push({ text: '• ', x: left + listIndent / 2, y, width: listIndent / 2, fontSize, bold: false })
  }
  for (const piece of pieces) {
    if (piece.type === 'tab') x += columnGap
    else if (piece.type === 'break') {
      y += fontSize * lineHeight
      x = start
    } else if (piece.text !== '') {
      const { type: _, ...rest } = piece
      const width = piece.text.length * piece.fontSize * letterWidth
      runs.push({ ...rest, x, y, width })
      x += width
      right = Math.max(right, x)
    }
  }
  return { runs, width: right - left, height: y - top + fontSize * (lineHeight - 1 + paragraphGap) }
}

function setTable(rows: readonly (readonly (readonly Block[])[])[], left: number, top: number): Box {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  // Each cell is laid out once and then moved: twice would double with every table inside a table.
  const cells = rows.map((row) => row.map((cell) => stack(cell, 0, 0)))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...cells.map((row) => (row.length < columns ? 0 : (row[column]?.width ?? 0)))),
  )
  const runs: TextRun[] = []
  let width = 0
  let height = 0
  for (const row of cells) {
    let x = left
    let rowHeight = 0
    for (const [column, box] of row.entries()) {
      for (const run of box.runs) runs.push({ ...run, x: run.x + x, y: run.y + top + height })
      rowHeight = Math.max(rowHeight, box.height)
      width = Math.max(width, x - left + box.width)
      x += Math.max(widths[column] ?? 0, row.length < columns ? box.width : 0) + columnGap
    }
    height += rowHeight
  }
  return { runs, width, height }
}
