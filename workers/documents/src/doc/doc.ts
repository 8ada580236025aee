import type { Layout } from '#domain/resume'
import { maxPages } from '#domain/resume'
import { maxCharacters } from '../limits.ts'
import { Unreadable } from '../refusal.ts'
import { typeset, type Block, type Piece } from '../typesetter.ts'
import { characterLooks, paragraphLooks } from './formatting.ts'
import { openWord, type WordStreams } from './ole.ts'
import { textPieces } from './pieces.ts'
import { paragraphStyles } from './styles.ts'

/** Counts of characters per story, in the order in which the stories follow each other in the text. */
const storyLengthsAt = { main: 0x4c, footnotes: 0x50, headers: 0x54 }
const baseFontSize = 10

/** Control characters of Word's text. */
const cellEnd = '\u0007'
const lineBreak = '\u000b'
const pageBreak = '\u000c'
const fieldStart = '\u0013'
const fieldSeparator = '\u0014'
const fieldEnd = '\u0015'

/** Reads a Word 97-2003 document: page headers first, then the text with its tables. */
export function readDoc(bytes: Uint8Array): Layout {
  const streams = openWord(bytes)
  const characters = charactersOf(streams)
  const text = streams.main.u32(storyLengthsAt.main)
  const footnotes = streams.main.u32(storyLengthsAt.footnotes)
  const headers = streams.main.u32(storyLengthsAt.headers)
  const body = characters.slice(0, text)
  const turns = body.filter(({ character }) => character === pageBreak).length
  if (text > maxCharacters || turns >= maxPages) throw new Unreadable('too-many-pages')
  const pageHeaders = blocksOf(characters.slice(text + footnotes, text + footnotes + headers))
  return typeset([...withoutRepeats(pageHeaders), ...blocksOf(body)])
}

type Character = {
  readonly character: string
  readonly fontSize: number
  readonly bold: boolean
  readonly isListItem: boolean
  readonly inTable: boolean
  readonly endsRow: boolean
}

function charactersOf(streams: WordStreams): Character[] {
  const lookAt = characterLooks(streams)
  const paragraphAt = paragraphLooks(streams)
  const styleOf = paragraphStyles(streams)
  return textPieces(streams).flatMap(({ text, fileAt, bytesPerCharacter }) =>
    text.split('').map((character, index) => {
      const at = fileAt + index * bytesPerCharacter
      const paragraph = paragraphAt(at)
      const style = styleOf(paragraph?.styleIndex ?? 0)
      const look = { ...style, ...lookAt(at) }
      return {
        character,
        fontSize: look.fontSize ?? baseFontSize,
        bold: look.bold ?? false,
        isListItem: paragraph?.isListItem ?? false,
        inTable: paragraph?.inTable ?? false,
        endsRow: paragraph?.endsRow ?? false,
      }
    }),
  )
}

/** Paragraphs end with a return, cells and rows with a bell; a row's own bell is marked by its paragraph. */
function blocksOf(characters: readonly Character[]): Block[] {
  const blocks: Block[] = []
  let rows: Block[][][] = []
  let row: Block[][] = []
  let cell: Block[] = []
  let paragraph: Character[] = []
  const closeTable = (): void => {
    if (row.length > 0) rows.push(row)
    if (rows.length > 0) blocks.push({ type: 'table', rows })
    rows = []
    row = []
  }
  for (const current of characters) {
    const { character, isListItem, inTable, endsRow } = current
    if (character === cellEnd && endsRow) {
      rows.push(row)
      row = []
    } else if (character === cellEnd) {
      row.push([...cell, paragraphOf(paragraph, isListItem)])
      cell = []
    } else if (character !== '\r' && character !== pageBreak) {
      paragraph.push(current)
      continue
    } else if (inTable) {
      cell.push(paragraphOf(paragraph, isListItem))
    } else {
      closeTable()
      blocks.push(paragraphOf(paragraph, isListItem))
    }
    paragraph = []
  }
  closeTable()
  return [...blocks, ...cell, paragraphOf(paragraph, false)]
}

function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    const key = JSON.stringify(block)
    return !seen.has(key) && seen.add(key)
  })
}

function paragraphOf(characters: readonly Character[], isListItem: boolean): Block {
  const pieces: Piece[] = []
  let run = ''
  let look: Character | undefined
  let link: string | undefined
  const flush = (): void => {
    if (look !== undefined && run !== '') {
      const { fontSize, bold } = look
      pieces.push({ type: 'text', text: run, fontSize, bold, ...(link === undefined ? {} : { link }) })
    }
    run = ''
  }
  let code: string | undefined
  for (const current of characters) {
    const { character } = current
    if (character === fieldStart) {
      flush()
      code = ''
    } else if (character === fieldSeparator) {
      link = /HYPERLINK\s+"([^"]+)"/i.exec(code ?? '')?.[1]
      code = undefined
    } else if (character === fieldEnd) {
      flush()
      code = undefined
      link = undefined
    } else if (code !== undefined) code += character
    else if (character === '\t' || character === lineBreak) {
      flush()
      pieces.push({ type: character === '\t' ? 'tab' : 'break' })
    } else if (character >= ' ' || character === '\u001e') {
      if (look?.bold !== current.bold || look.fontSize !== current.fontSize) flush()
      look = current
      run += character === '\u001e' ? '-' : character
    }
  }
  flush()
  return { type: 'paragraph', pieces, isListItem }
}
