/** As much XML as office files need: elements, attributes, text; prefixes are kept as part of the name. */

export type Element = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

type Open = { name: string; attributes: ReadonlyMap<string, string>; children: (Element | string)[] }

/**
 * A name ends where it ends, no value holds a `<`, and a `<` that begins nothing is a token too: so that no part of a
 * damaged document is looked at twice. Attributes without a value are taken one by one for the same reason.
 */
const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!](?!--|\[CDATA\[)[^>]*>|<(\/?)([^\s/<>]+)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)|(<)/g
const attribute = /([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g
/** A resume has some thousands. */
const maxElements = 200_000
/** Deeper than any real document; keeps a hostile one from exhausting the stack of those who walk the tree. */
const maxDepth = 256

/** Parses a part; unbalanced, too deeply nested or too much markup throws. */
export function parseXml(source: string): Element {
  const root: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  let count = 0
  for (const [, cdata, closing, name, rest = '', text, stray] of source.matchAll(token)) {
    const parent = open.at(-1)
    if (parent === undefined || stray !== undefined) throw new Error('Unbalanced XML')
    if (cdata !== undefined) parent.children.push(cdata)
    else if (text !== undefined) parent.children.push(decode(text))
    else if (name === undefined) continue
    else if (closing === '/') {
      if (parent.name !== name) throw new Error('Unbalanced XML')
      open.pop()
    } else {
      const element: Open = { name, attributes: attributesOf(rest), children: [] }
      parent.children.push(element)
      if (!rest.endsWith('/')) open.push(element)
      if (open.length > maxDepth) throw new Error('XML nested too deeply')
      if (++count > maxElements) throw new Error('Too much XML')
    }
  }
  if (open.length !== 1) throw new Error('Unbalanced XML')
  return root
}

export function elements(parent: Element): Element[] {
  return parent.children.filter((child) => typeof child !== 'string')
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : elements(parent).find((element) => element.name === name)
}

/** All descendants of that name, in document order. */
export function descendants(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...descendants(element, name),
  ])
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(attribute)].map(([, name = '', double, single]) => [name, decode(double ?? single ?? '')]),
  )
}

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity: string) => {
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10)
    if (entity.startsWith('#')) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return entities.get(entity) ?? whole
  })
}
