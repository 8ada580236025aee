import { child, elements, type Element } from './xml.ts'

/** How text looks, as far as a reader of headings cares. */
export type Look = { readonly fontSize: number; readonly bold: boolean }
type PartialLook = { readonly fontSize: number | undefined; readonly bold: boolean | undefined }

export type Styles = {
  readonly base: Look
  /** The look of a paragraph or character style, its ancestors included. */
  readonly of: (styleId: string | undefined, on: Look) => Look
}

const wordDefault = { fontSize: 11, bold: false }
/** A style that names itself its own ancestor must end somewhere. */
const maxAncestors = 12

export function readStyles(styles: Element | undefined): Styles {
  const all = styles === undefined ? [] : elements(styles).filter((element) => element.name === 'w:style')
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const defaults = child(child(child(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const base = over(wordDefault, lookOf(defaults))
  const resolve = (styleId: string | undefined, on: Look, depth: number): Look => {
    const style = styleId === undefined ? undefined : byId.get(styleId)
    if (style === undefined || depth > maxAncestors) return on
    const inherited = resolve(child(style, 'w:basedOn')?.attributes.get('w:val'), on, depth + 1)
    const own = over(inherited, lookOf(child(style, 'w:rPr')))
    return isHeading(style) ? { ...own, bold: true } : own
  }
  return { base, of: (styleId, on) => resolve(styleId, on, 0) }
}

/** Lays direct formatting (`w:rPr`) over a look. */
export function withFormatting(look: Look, properties: Element | undefined): Look {
  return over(look, lookOf(properties))
}

function isHeading(style: Element): boolean {
  const name = child(style, 'w:name')?.attributes.get('w:val') ?? ''
  return /^(heading|title)\b/i.test(name)
}

function lookOf(properties: Element | undefined): PartialLook {
  const halfPoints = Number(child(properties, 'w:sz')?.attributes.get('w:val'))
  const bold = child(properties, 'w:b')
  const isOff = ['0', 'false', 'off'].includes(bold?.attributes.get('w:val') ?? 'true')
  return {
    fontSize: Number.isFinite(halfPoints) && halfPoints > 0 ? halfPoints / 2 : undefined,
    bold: bold === undefined ? undefined : !isOff,
  }
}

function over(look: Look, partial: PartialLook): Look {
  return { fontSize: partial.fontSize ?? look.fontSize, bold: partial.bold ?? look.bold }
}
