/** Character and paragraph formatting of a DOC: 512-byte pages of property lists, found through two tables. */
import type { Bytes } from './bytes.ts'
import type { WordStreams } from './ole.ts'

export type CharacterLook = { readonly bold?: boolean; readonly fontSize?: number }
export type ParagraphLook = {
  readonly styleIndex: number
  readonly isListItem: boolean
  readonly inTable: boolean
  readonly endsRow: boolean
}

/** Looks up what holds at a byte of the main stream. */
export type Lookup<Look> = (fileAt: number) => Look | undefined

type Stretch<Look> = { readonly start: number; readonly end: number; readonly look: Look }

const characterTableAt = 0x00fa
const paragraphTableAt = 0x0102
const pageSize = 512
/** Each tells of some dozens of stretches; more text than we read never needs so many. */
const maxFormattingPages = 4_096

const sprm = { bold: 0x0835, halfPoints: 0x4a43, list: 0x460b, inTable: 0x2416, endsRow: 0x2417 }

export function characterLooks(streams: WordStreams): Lookup<CharacterLook> {
  const stretches = formattingPages(streams, characterTableAt).flatMap((page) => {
    const count = page.u8(pageSize - 1)
    return stretchesOf(page, count, (index) => {
      const offset = page.u8(4 * (count + 1) + index) * 2
      return offset === 0 ? {} : characterLook(page.slice(offset + 1, page.u8(offset)))
    })
  })
  return lookupIn(stretches)
}

export function paragraphLooks(streams: WordStreams): Lookup<ParagraphLook> {
  const stretches = formattingPages(streams, paragraphTableAt).flatMap((page) => {
    const count = page.u8(pageSize - 1)
    return stretchesOf(page, count, (index) => {
      const offset = page.u8(4 * (count + 1) + 13 * index) * 2
      const words = page.u8(offset)
      // A zero count means that the next byte counts instead.
      return words === 0
        ? paragraphLook(page.slice(offset + 2, page.u8(offset + 1) * 2))
        : paragraphLook(page.slice(offset + 1, words * 2 - 1))
    })
  })
  return lookupIn(stretches)
}

/** Formatting a list of properties sets for characters; also used on the properties of styles. */
export function characterLook(properties: Bytes): CharacterLook {
  let look: CharacterLook = {}
  for (const { code, operandAt } of propertiesOf(properties)) {
    const operand = properties.u8(operandAt)
    if (code === sprm.bold && operand <= 1) look = { ...look, bold: operand === 1 }
    if (code === sprm.halfPoints) look = { ...look, fontSize: properties.u16(operandAt) / 2 }
  }
  return look
}

function paragraphLook(properties: Bytes): ParagraphLook {
  let look: ParagraphLook = { styleIndex: properties.u16(0), isListItem: false, inTable: false, endsRow: false }
  const rest = properties.slice(2, properties.all.length)
  for (const { code, operandAt } of propertiesOf(rest)) {
    if (code === sprm.list) look = { ...look, isListItem: rest.u16(operandAt) !== 0 }
    if (code === sprm.inTable) look = { ...look, inTable: rest.u8(operandAt) === 1 }
    if (code === sprm.endsRow) look = { ...look, endsRow: rest.u8(operandAt) === 1 }
  }
  return look
}

/** Walks a property list; the top three bits of a code tell how long its operand is. */
function* propertiesOf(list: Bytes): Generator<{ code: number; operandAt: number }> {
  const sizes = [1, 1, 2, 4, 2, 2, undefined, 3]
  for (let at = 0; at + 2 < list.all.length + 1;) {
    const code = list.u16(at)
    const size = sizes[code >> 13] ?? 1 + list.u8(at + 2)
    if (code === 0) return
    yield { code, operandAt: at + 2 }
    at += 2 + size
  }
}

function formattingPages({ main, table }: WordStreams, at: number): Bytes[] {
  const plc = table.slice(main.u32(at), main.u32(at + 4))
  // No more pages than the stream has room for: the list may name one of them again and again.
  const most = Math.min(maxFormattingPages, main.all.length / pageSize)
  const named = Math.max(0, Math.floor((plc.all.length - 4) / 8))
  const count = Math.min(named, Math.floor(most))
  return Array.from({ length: count }, (_, index) =>
    main.slice((plc.u32(4 * (named + 1) + 4 * index) & 0x3fffff) * pageSize, pageSize),
  )
}

function stretchesOf<Look>(page: Bytes, count: number, lookAt: (index: number) => Look): Stretch<Look>[] {
  return Array.from({ length: count }, (_, index) => ({
    start: page.u32(4 * index),
    end: page.u32(4 * (index + 1)),
    look: lookAt(index),
  }))
}

function lookupIn<Look>(unsorted: readonly Stretch<Look>[]): Lookup<Look> {
  const stretches = unsorted.toSorted((a, b) => a.start - b.start)
  return (fileAt) => {
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.start ?? Infinity) <= fileAt) low = middle + 1
      else high = middle
    }
    const found = stretches[low - 1]
    return found !== undefined && fileAt < found.end ? found.look : undefined
  }
}
