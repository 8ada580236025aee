import { maxPages, type Layout } from '#domain/resume'
import { maxCharacters } from '../limits.ts'
import { Unreadable } from '../refusal.ts'
import { typeset, type Block, type Piece } from '../typesetter.ts'
import { openPackage, type Part } from './package.ts'
import { readStyles, withFormatting, type Look, type Styles } from './styles.ts'
import { child, descendants, elements, textOf, type Element } from './xml.ts'

/** Reads a DOCX, headers above and footers below the text, and lays it out as lines. */
export function readDocx(bytes: Uint8Array): Layout {
  const parts = openPackage(bytes)
  const body = child(parts.document, 'w:body')
  if (body === undefined) throw new Unreadable('corrupt')
  if (pagesOf(body) > maxPages || textOf(body).length > maxCharacters) throw new Unreadable('too-many-pages')
  const styles = readStyles(parts.styles)
  const story = (part: Part): Block[] => blocksOf(part.root, { styles, links: part.links })
  const blocks = [
    ...parts.headers.flatMap(story),
    ...story({ root: body, links: parts.links }),
    ...parts.footers.flatMap(story),
  ]
  return typeset(blocks)
}

type Setting = { readonly styles: Styles; readonly links: ReadonlyMap<string, string> }

function pagesOf(body: Element): number {
  const turns = descendants(body, 'w:lastRenderedPageBreak').length
  const forced = descendants(body, 'w:br').filter((line) => line.attributes.get('w:type') === 'page').length
  return 1 + Math.max(turns, forced)
}

function blocksOf(parent: Element, setting: Setting): Block[] {
  return elements(parent).flatMap((element): Block[] => {
    switch (element.name) {
      case 'w:p':
        return paragraphOf(element, setting)
      case 'w:tbl':
        return [{ type: 'table', rows: rowsOf(element, setting) }]
      case 'mc:Fallback':
        // The same text once more, for readers older than its first form.
        return []
      default:
        return blocksOf(element, setting)
    }
  })
}

function rowsOf(table: Element, setting: Setting): Block[][][] {
  return unwrapped(table, 'w:tr').map((row) => unwrapped(row, 'w:tc').map((cell) => blocksOf(cell, setting)))
}

/** Children of that name, also inside content controls, but not those of a nested table. */
function unwrapped(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element]
    return element.name.startsWith('w:sdt') ? unwrapped(element, name) : []
  })
}

/** A paragraph, after the text boxes anchored in it. */
function paragraphOf(paragraph: Element, setting: Setting): Block[] {
  const properties = child(paragraph, 'w:pPr')
  const styleId = child(properties, 'w:pStyle')?.attributes.get('w:val')
  const look = setting.styles.of(styleId, setting.styles.base)
  const boxes: Block[] = []
  const pieces = piecesOf(paragraph, look, setting, undefined, boxes)
  const isListItem = child(properties, 'w:numPr') !== undefined || /^list(bullet|number)/i.test(styleId ?? '')
  return [...boxes, { type: 'paragraph', pieces, isListItem }]
}

function piecesOf(parent: Element, look: Look, setting: Setting, link: string | undefined, boxes: Block[]): Piece[] {
  return elements(parent).flatMap((element): Piece[] => {
    switch (element.name) {
      case 'w:r': {
        const properties = child(element, 'w:rPr')
        const styled = setting.styles.of(child(properties, 'w:rStyle')?.attributes.get('w:val'), look)
        return piecesOf(element, withFormatting(styled, properties), setting, link, boxes)
      }
      case 'w:hyperlink': {
        const target = setting.links.get(element.attributes.get('r:id') ?? '')
        return piecesOf(element, look, setting, target ?? link, boxes)
      }
      case 'w:t':
        return [{ type: 'text', text: textOf(element), ...look, ...(link === undefined ? {} : { link }) }]
      case 'w:tab':
      case 'w:ptab':
        return [{ type: 'tab' }]
      case 'w:br':
      case 'w:cr':
        return [{ type: 'break' }]
      case 'w:noBreakHyphen':
        return [{ type: 'text', text: '-', ...look }]
      case 'w:txbxContent':
        boxes.push(...blocksOf(element, setting))
        return []
      case 'w:pPr':
      case 'w:rPr':
      case 'mc:Fallback':
      case 'w:del':
      case 'w:instrText':
        return []
      default:
        return piecesOf(element, look, setting, link, boxes)
    }
  })
}
