import { strFromU8, unzipSync } from 'fflate'
import { maxTextPartBytes, maxUnpackedBytes } from '../limits.ts'
import { Unreadable } from '../refusal.ts'
import { child, elements, parseXml, type Element } from './xml.ts'

/** The parts of a DOCX that hold text, parsed, with what their links point to. */
export type Package = {
  readonly document: Element
  readonly styles: Element | undefined
  readonly headers: readonly Part[]
  readonly footers: readonly Part[]
  readonly links: ReadonlyMap<string, string>
}

export type Part = { readonly root: Element; readonly links: ReadonlyMap<string, string> }

const wanted =
  /^word\/(?:document|styles|header\d*|footer\d*)\.xml$|^word\/_rels\/(?:document|header\d*|footer\d*)\.xml\.rels$/

/** Opens the zip, bounded by the sizes its directory declares: more than declared is never unpacked. */
export function openPackage(bytes: Uint8Array): Package {
  const parts = unpack(bytes)
  const read = (name: string): Element | undefined => {
    const part = parts[name]
    return part === undefined ? undefined : parseXml(strFromU8(part))
  }
  const main = read('word/document.xml')
  if (main === undefined) throw new Unreadable('type-mismatch')
  const document = child(main, 'w:document')
  if (document === undefined) throw new Unreadable('corrupt')
  const partsNamed = (kind: 'header' | 'footer'): Part[] =>
    Object.keys(parts)
      .filter((name) => name.startsWith(`word/${kind}`))
      .sort()
      .flatMap((name) => {
        const root = read(name)
        return root === undefined ? [] : [{ root, links: linksOf(read(relationsName(name))) }]
      })
  return {
    document,
    styles: child(read('word/styles.xml'), 'w:styles'),
    headers: partsNamed('header'),
    footers: partsNamed('footer'),
    links: linksOf(read(relationsName('word/document.xml'))),
  }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  let text = 0
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      total += originalSize
      const isWanted = wanted.test(name)
      if (isWanted) text += originalSize
      if (total > maxUnpackedBytes || text > maxTextPartBytes) throw new Unreadable('unpacks-too-large')
      return isWanted
    },
  })
}

function relationsName(part: string): string {
  return part.replace(/^word\/(.+)$/, 'word/_rels/$1.rels')
}

function linksOf(relations: Element | undefined): ReadonlyMap<string, string> {
  const list = child(relations, 'Relationships')
  if (list === undefined) return new Map()
  return new Map(
    elements(list).flatMap((relation) => {
      const id = relation.attributes.get('Id')
      const target = relation.attributes.get('Target')
      const isLink = relation.attributes.get('Type')?.endsWith('/hyperlink') === true
      return isLink && id !== undefined && target !== undefined ? [[id, target] as const] : []
    }),
  )
}
