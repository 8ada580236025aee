import { expect, test } from 'vitest'
import { writeOle } from '../../../tests/fixtures/office-writer.ts'
import { readDocument } from './reading.ts'

const textAt = 0x600
const pieceTableEntry = 2

test('pieces that name the same text again and again are refused before they fill the memory', async () => {
  expect(await readDocument(documentOf({ characters: 100_000, pieces: 1_000 }), 'resume.doc')).toEqual({
    outcome: 'unreadable',
    reason: 'too-many-pages',
  })
})

test('a list that names one page of formatting again and again is read as far as there is room for pages', async () => {
  const bytes = documentOf({ characters: 100, pieces: 1, formattingPages: 500_000 })

  expect(await readDocument(bytes, 'resume.doc')).toMatchObject({ outcome: 'read' })
})

type Wanted = { readonly characters: number; readonly pieces: number; readonly formattingPages?: number }

/** A document whose piece table names all of its text once for each piece. */
function documentOf({ characters, pieces, formattingPages = 0 }: Wanted): Uint8Array {
  const main = new Uint8Array(textAt + characters).fill(0x61)
  main.fill(0, 0, textAt)
  const fib = new DataView(main.buffer)
  fib.setUint16(0, 0xa5ec, true)
  fib.setUint16(0x0a, 0x0200, true)
  fib.setUint32(0x4c, characters, true)
  const list = 4 * (pieces + 1) + 8 * pieces
  const formatting = 8 * formattingPages + 4
  const table = new DataView(new ArrayBuffer(5 + list + formatting))
  table.setUint8(0, pieceTableEntry)
  table.setUint32(1, list, true)
  for (let index = 0; index <= pieces; index++) table.setUint32(5 + 4 * index, index * characters, true)
  for (let index = 0; index < pieces; index++) {
    table.setUint32(5 + 4 * (pieces + 1) + 8 * index + 2, (textAt * 2) | 0x40000000, true)
  }
  fib.setUint32(0x01a6, 5 + list, true)
  if (formattingPages > 0) {
    // The page they all name is the first half kilobyte of the text, which counts as many stretches as a page can.
    for (let index = 0; index < formattingPages; index++) {
      table.setUint32(5 + list + 4 * (formattingPages + 1) + 4 * index, textAt / 512, true)
    }
    fib.setUint32(0x00fa, 5 + list, true)
    fib.setUint32(0x00fe, formatting, true)
  }
  return writeOle({ WordDocument: main, '1Table': new Uint8Array(table.buffer) })
}
