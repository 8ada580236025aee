/**
 * The markdown that questions and answers use, as a tree that components render. Nothing in
 * here ever becomes HTML text, so nobody's answer can bring a tag or a script with it.
 */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }

const fence = /^\s*```/
const heading = /^#{1,6}\s+/
const quote = /^>\s?/
const bullet = /^\s*[-*+]\s+/
const number = /^\s*\d{1,3}[.)]\s+/

export function parseMarkdown(source: string): readonly Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n')
  const blocks: Block[] = []
  let at = 0

  /** Takes the lines from here on as long as they fit. */
  function take(fits: (line: string) => boolean): string[] {
    const start = at
    while (at < lines.length && fits(lines[at] ?? '')) at += 1
    return lines.slice(start, at)
  }

  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      at += 1
    } else if (fence.test(line)) {
      at += 1
      blocks.push({ kind: 'code', text: take((next) => !fence.test(next)).join('\n') })
      at += 1
    } else if (heading.test(line)) {
      at += 1
      blocks.push({ kind: 'heading', content: parseInline(line.replace(heading, '')) })
    } else if (quote.test(line)) {
      const text = take((next) => quote.test(next)).map((next) => next.replace(quote, ''))
      blocks.push({ kind: 'quote', content: parseInline(text.join('\n')) })
    } else if (bullet.test(line) || number.test(line)) {
      blocks.push(
        listOf(
          take((next) => next.trim() !== '' && !fence.test(next)),
          number.test(line),
        ),
      )
    } else {
      blocks.push({ kind: 'paragraph', content: parseInline(take(isPlain).join('\n')) })
    }
  }
  return blocks
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && ![fence, heading, quote, bullet, number].some((mark) => mark.test(line))
}

/** A line without a mark of its own continues the item above it. */
function listOf(lines: readonly string[], ordered: boolean): Block {
  const items: string[] = []
  for (const line of lines) {
    if (bullet.test(line) || number.test(line)) items.push(line.replace(bullet, '').replace(number, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', ordered, items: items.map(parseInline) }
}

const inline =
  /`(?<code>[^`\n]+)`|\*\*(?<strong>[^*\n]+)\*\*|\*(?<emphasis>[^*\s][^*\n]*)\*|\[(?<label>[^\]\n]+)\]\((?<href>https?:\/\/[^\s)]+)\)/g

export function parseInline(source: string): readonly Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const match of source.matchAll(inline)) {
    const { code, strong, emphasis, label, href } = match.groups ?? {}
    if (match.index > end) parts.push({ kind: 'text', text: source.slice(end, match.index) })
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis })
    else if (label !== undefined && href !== undefined) parts.push({ kind: 'link', text: label, href })
    end = match.index + match[0].length
  }
  if (end < source.length) parts.push({ kind: 'text', text: source.slice(end) })
  return parts
}
