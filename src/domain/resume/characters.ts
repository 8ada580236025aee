/** What a document's characters become before anyone reads them: one form for each letter, icons and soft hyphens gone. */

const ligatures = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
])

/** Symbol fonts put their bullet here; the other private characters are icons. */
const privateBullets = /[\uf0a7\uf0b7\uf0d8\uf076\uf0fc\uf0a8]/g
const icons = /\ufe0f|[\ue000-\uf8ff\ufffd]|[\u{f0000}-\u{10ffff}]/gu
/** Joiners (U+200C, U+200D) stay: Devanagari needs them. */
const invisible = /(?![\t\n\v\f\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

export function cleanText(text: string): string {
  return (
    text
      .replace(/[\ufb00-\ufb06]/g, (ligature) => ligatures.get(ligature) ?? ligature)
      .replace(privateBullets, '•')
      .replace(icons, ' ')
      .replace(invisible, '')
      .replace(/[\u2010\u2011]/g, '-')
      // A half letter is never a word's end: the gap after it is the font's.
      .replace(/\u094d (?=\p{Script=Devanagari})/gu, '\u094d')
      .replace(/(?<=\p{L}|\d)--(?=\p{L}|\d)/gu, '-')
      .replace(spaces, ' ')
      .normalize('NFC')
  )
}

/** For comparing words: lower case, no accents, no punctuation but what names technologies (`c++`, `c#`, `node.js`). */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}])\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’‛]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}+#.&/'-]+/gu, ' ')
    .trim()
}

/**
 * How Devanagari comes out of many PDFs: printed letters without a code of their own are lost (vowel sign i, repha, some
 * conjuncts). Names we compare with are known in both forms.
 */
export function asPrinted(name: string): string {
  return name.replace(/ि|र्|क्ष|ज्ञ|द्य/gu, '')
}

const bullet = /^\s*(?:[•●▪◦‣○■□▸▹►▻➢➤➔→✓✔✦◆◇❖∙⁃★☆»]|[-–—*·](?=\s))\s*/u

/** The mark that opens a list item, with the space after it; empty when there is none. */
export function bulletOf(text: string): string {
  return bullet.exec(text)?.[0] ?? ''
}

/** `E X P E R I E N C E` → `EXPERIENCE`: letter-spaced headings arrive as single letters. */
export function unspaced(text: string): string {
  return /^(?:\p{L} ){3,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text
}
