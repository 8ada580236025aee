/**
 * PostgreSQL takes neither NUL nor half a surrogate pair, and a resume can hold both. They become the
 * replacement character, one for one, so that every offset into the text stays true.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd')
}

/** An escaped NUL, or a lone surrogate (pairs are never escaped), not preceded by a backslash of its own. */
const refused = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g

export function storableJson(value: unknown): string {
  return JSON.stringify(value).replace(refused, '$1\\ufffd')
}
