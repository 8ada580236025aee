/**
 * A text as a machine that decodes would read it: look-alike letters, digits for letters, spaced, reversed and shifted
 * letters, and text in base64, hexadecimal or escapes. Nothing of this is ever shown or stored: it is only searched.
 */
import { informationOf } from './lexicon/common-words.ts'

/** What else a stretch may say; empty for plain text, which is most. Lower case. */
export function disguisesOf(text: string): readonly string[] {
  const folded = folding.test(text) ? [foldLetters(text)] : []
  const plain = folded[0] ?? text
  const all = [
    ...folded,
    ...despaced(plain),
    ...encodedIn(text, deepest),
    ...reversedIn(plain),
    ...shiftedIn(plain),
    ...demarked(text),
  ]
  return all.map((view) => view.toLowerCase().replace(/\s+/gu, ' '))
}

/** Anything but plain ASCII prose: other letters, or digits and signs inside words. */
const folding = /[^\p{ASCII}]|[a-z][013457@$!|]+[a-z]|\b[013457@$][a-z]{2}/iu

/** Letters of other scripts by the Latin letter they look like. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аαɑᴀ',
    b: 'ьвʙ',
    c: 'сϲᴄ',
    d: 'ԁᴅ',
    e: 'еєεᴇ',
    f: 'ꜰƒ',
    g: 'ɡɢԍ',
    h: 'һнʜ',
    i: 'іιɪıı',
    j: 'јᴊ',
    k: 'кκᴋ',
    l: 'ӏʟǀ',
    m: 'мᴍ',
    n: 'ոпɴη',
    o: 'оοσօᴏ',
    p: 'рρᴘ',
    q: 'ԛ',
    r: 'гʀ',
    s: 'ѕꜱ',
    t: 'тτᴛ',
    u: 'υսᴜ',
    v: 'ѵνᴠ',
    w: 'ԝωᴡ',
    x: 'хχ',
    y: 'уγүʏ',
    z: 'ᴢ',
  }).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin] as const)),
)

const digitsForLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
}

function foldLetters(text: string): string {
  const latin = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => lookAlikes.get(letter) ?? letter)
  return latin.replace(/[a-z013457@$!|]{2,}/gu, (word) =>
    /[a-z]/u.test(word) ? word.replace(/[013457@$|]|!(?=[a-z])/gu, (sign) => digitsForLetters[sign] ?? sign) : word,
  )
}

/** "I g n o r e   t h e": wider gaps are the words' own. */
function despaced(text: string): string[] {
  const runs = text.match(/(?:(?<![\p{L}\p{N}])[\p{L}\p{N}][\s.·_*-]{1,3}){6,}[\p{L}\p{N}]?(?![\p{L}\p{N}])/gu) ?? []
  return runs.map((run) =>
    run
      .replace(/\s{2,}/gu, '\u0000')
      .replace(/[\s.·_*-]/gu, '')
      .replaceAll('\u0000', ' '),
  )
}

/** "ig**no**re", "ig_no_re", "ig<b></b>nore", and words with marks for blanks. */
function demarked(text: string): string[] {
  if (!/[*_~]|<[^>]{0,40}>|\p{L}[-.+/]\p{L}+[-.+/]\p{L}/u.test(text)) return []
  const bare = text.replace(/<[^>]{0,40}>/gu, '')
  return [bare.replace(/[*_~]+/gu, ''), bare.replace(/[*_~.+/-]+/gu, ' ')]
}

/** How often a text may be encoded in an encoded one. */
const deepest = 2

/** In characters: shorter says nothing. */
const shortest = 8

function encodedIn(text: string, depth: number): string[] {
  if (depth === 0) return []
  const found = decoders.flatMap(({ sign, pattern, decode }) =>
    text.includes(sign) ? (text.match(pattern) ?? []).flatMap(decode) : [],
  )
  const readable = found.filter((each) => each.length >= shortest && isReadable(each))
  return readable.flatMap((each) => [each, ...shiftedIn(each), ...encodedIn(each, depth - 1)])
}

/** Searched only where there is the sign that it cannot do without. */
type Decoder = { readonly sign: string; readonly pattern: RegExp; readonly decode: (found: string) => string[] }

const decoders: readonly Decoder[] = [
  { sign: '', pattern: /[\w+/-]{12,}={0,2}/gu, decode: fromBase64 },
  {
    sign: '',
    pattern: /(?:(?:0x|\\x)?[\da-f]{2}[\s:,]?){8,}/giu,
    decode: (found) => [fromUnits(found.replace(/0x|\\x/giu, '').match(/[\da-f]{2}/giu) ?? [], 16)],
  },
  { sign: '01', pattern: /(?:[01]{8}\s?){6,}/gu, decode: (found) => [fromUnits(found.match(/[01]{8}/gu) ?? [], 2)] },
  {
    sign: '',
    pattern: /(?:\d{2,3}[\s,]+){8,}\d{2,3}/gu,
    decode: (found) => [fromUnits(found.match(/\d+/gu) ?? [], 10)],
  },
  {
    sign: '%',
    pattern: /(?:[^\s%]*%[\da-f]{2}){3,}\S*/giu,
    decode: (found) => [found.replace(/%([\da-f]{2})/giu, (_, code: string) => fromUnits([code], 16))],
  },
  {
    sign: '&#',
    pattern: /(?:[^&]{0,20}&#x?[\da-f]{2,6};){3,}.{0,80}/giu,
    decode: (found) => [
      found.replace(/&#(x?)([\da-f]{2,6});/giu, (_, hex: string, code: string) =>
        character(parseInt(code, hex === '' ? 10 : 16)),
      ),
    ],
  },
  {
    sign: '\\u',
    pattern: /(?:[^\\]{0,20}\\u\{?[\da-f]{4,6}\}?){3,}.{0,80}/giu,
    decode: (found) => [
      found.replace(/\\u\{?([\da-f]{4,6})\}?/giu, (_, code: string) => character(parseInt(code, 16))),
    ],
  },
]

function fromBase64(found: string): string[] {
  // Words are no base64: it mixes cases or digits.
  if (!/[a-z]/u.test(found) || !/[A-Z\d]/u.test(found)) return []
  const bare = found.replace(/=+$/u, '').replaceAll('-', '+').replaceAll('_', '/')
  if (bare.length % 4 === 1) return []
  return [utf8(atob(bare))]
}

function fromUnits(units: readonly string[], base: number): string {
  return utf8(String.fromCharCode(...units.slice(0, longest).map((unit) => parseInt(unit, base) & 0xff)))
}

/** An order needs no more. */
const longest = 2000

function utf8(bytes: string): string {
  return new TextDecoder().decode(Uint8Array.from(bytes.slice(0, longest), (byte) => byte.charCodeAt(0)))
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function isReadable(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}\p{P}\p{Zs}\n]/gu)?.length ?? 0
  return letters / Array.from(text).length > 0.95 && !text.includes('\uFFFD')
}

const tellTale = /(?:ignor|disregard|scor|grad|marks|rubric|points|instruct|evaluat|answer|prompt)/u

function reversedIn(text: string): string[] {
  const turned = Array.from(text.toLowerCase()).reverse().join('')
  return tellTale.test(turned) ? [turned] : []
}

/** Words that are none of English, with the alphabet shifted as often as it takes, or turned round. */
function shiftedIn(text: string): string[] {
  const strange = strangeRuns(text.toLowerCase().match(/[a-z]+/gu) ?? []).join(' ')
  if (strange === '') return []
  const shifts = Array.from({ length: 25 }, (_, by) => strange.replace(/[a-z]/gu, (letter) => shifted(letter, by + 1)))
  const turned = strange.replace(/[a-z]/gu, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)))
  return [...shifts, turned].filter((view) => tellTale.test(view))
}

const letterA = 97

function shifted(letter: string, by: number): string {
  return String.fromCharCode(((letter.charCodeAt(0) - letterA + by) % 26) + letterA)
}

/** English seldom goes this many words without a common one; lists of names do, and are searched in vain. */
const fewest = 4

function strangeRuns(words: readonly string[]): string[] {
  const runs: string[][] = [[]]
  for (const word of words) {
    if (word.length > 1 && informationOf(word) < 1) runs.push([])
    else runs.at(-1)?.push(word)
  }
  return runs.filter((run) => run.length >= fewest).map((run) => run.join(' '))
}
