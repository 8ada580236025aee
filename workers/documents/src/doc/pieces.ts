import { maxCharacters } from '../limits.ts'
import { Unreadable } from '../refusal.ts'
import type { Bytes } from './bytes.ts'
import type { WordStreams } from './ole.ts'

/** A stretch of the document's text and where its characters lie in the main stream. */
export type TextPiece = { readonly text: string; readonly fileAt: number; readonly bytesPerCharacter: 1 | 2 }

const clxAt = 0x01a2
const clxLengthAt = 0x01a6
const formattingEntry = 1
const pieceTableEntry = 2
const compressedFlag = 0x40000000
/** Beside the text itself there are notes and page headers. */
const maxStories = 2

/** The text in reading order: the piece table maps it onto the stream, in Windows-1252 or UTF-16. */
export function textPieces({ main, table }: WordStreams): TextPiece[] {
  const plc = pieceTable(table.slice(main.u32(clxAt), main.u32(clxLengthAt)))
  const count = Math.floor((plc.all.length - 4) / 12)
  const pieces: TextPiece[] = []
  let total = 0
  for (let index = 0; index < count; index++) {
    const length = plc.u32(4 * (index + 1)) - plc.u32(4 * index)
    const raw = plc.u32(4 * (count + 1) + 8 * index + 2)
    const isCompressed = (raw & compressedFlag) !== 0
    const fileAt = isCompressed ? (raw & ~compressedFlag) / 2 : raw
    const bytesPerCharacter = isCompressed ? 1 : 2
    if (length < 0 || fileAt + length * bytesPerCharacter > main.all.length) throw new Unreadable('corrupt')
    // Pieces may overlap: a small file can name far more text than it holds.
    total += length
    if (total > maxStories * maxCharacters) throw new Unreadable('too-many-pages')
    const encoded = main.all.subarray(fileAt, fileAt + length * bytesPerCharacter)
    const text = new TextDecoder(isCompressed ? 'windows-1252' : 'utf-16le').decode(encoded)
    pieces.push({ text, fileAt, bytesPerCharacter })
  }
  return pieces
}

function pieceTable(clx: Bytes): Bytes {
  let at = 0
  while (clx.u8(at) === formattingEntry) at += 3 + clx.u16(at + 1)
  if (clx.u8(at) !== pieceTableEntry) throw new Unreadable('corrupt')
  return clx.slice(at + 5, clx.u32(at + 1))
}
