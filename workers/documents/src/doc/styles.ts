import type { WordStreams } from './ole.ts'
import { characterLook, type CharacterLook } from './formatting.ts'

const styleSheetAt = 0x00a2
const paragraphStyle = 1
const noBase = 0x0fff
/** Built-in identifiers of Heading 1 to 9 and Title. */
const isHeadingId = (id: number): boolean => (id >= 1 && id <= 9) || id === 62
const maxAncestors = 12

/** The character look each paragraph style gives its text, by style index; ancestors included. */
export function paragraphStyles({ main, table }: WordStreams): (styleIndex: number) => CharacterLook {
  const sheet = table.slice(main.u32(styleSheetAt), main.u32(styleSheetAt + 4))
  const headerLength = sheet.u16(0)
  const count = sheet.u16(2)
  const fixedLength = sheet.u16(4)
  const styles: { base: number; look: CharacterLook }[] = []
  let at = 2 + headerLength
  for (let index = 0; index < count && at < sheet.all.length; index++) {
    const length = sheet.u16(at)
    const style = sheet.slice(at + 2, length)
    at += 2 + length + (length % 2)
    styles.push(length === 0 ? { base: noBase, look: {} } : readStyle(style, fixedLength))
  }
  const resolve = (index: number, depth: number): CharacterLook => {
    const style = styles[index]
    if (style === undefined || depth > maxAncestors) return {}
    return { ...resolve(style.base, depth + 1), ...style.look }
  }
  return (styleIndex) => resolve(styleIndex, 0)
}

type StyleBytes = ReturnType<WordStreams['table']['slice']>

/** A style is a fixed head, its name in UTF-16, then property lists: for paragraphs first, then for characters. */
function readStyle(style: StyleBytes, fixedLength: number): { base: number; look: CharacterLook } {
  const id = style.u16(0) & 0x0fff
  const kind = style.u16(2) & 0x0f
  const base = style.u16(2) >> 4
  if (kind !== paragraphStyle) return { base, look: {} }
  const nameLength = style.u16(fixedLength)
  const paragraphListAt = fixedLength + 2 + 2 * nameLength + 2
  const paragraphListLength = style.u16(paragraphListAt)
  const characterListAt = paragraphListAt + 2 + paragraphListLength + (paragraphListLength % 2)
  const look = characterLook(style.slice(characterListAt + 2, style.u16(characterListAt)))
  return { base, look: isHeadingId(id) ? { ...look, bold: true } : look }
}
