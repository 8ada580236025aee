/** An answer as sentences and words that still know where in the text they stand. */
import { stemOf } from './stems.ts'

export type Word = {
  /** Lower case, accents folded. */
  readonly text: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

export type Sentence = {
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
}

/** A growth class such as O(n log n) is one word; so are C++, C#, .NET, 2xx, 3.5 and a continental 0,25. */
const wordPattern = /\bO\s?\([^()\n]{1,24}\)|\b0,\p{N}+|\.?[\p{L}\p{N}]+(?:[’'][\p{L}]+|\.\p{N}+)?(?:\+\+|#)?/giu

/** Ends of sentences, list items and clauses that a semicolon closes. */
const sentenceEnd = /[.!?;](?=\s|$)|\n/gu

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const to = match.index + (match[0] === '\n' ? 0 : 1)
    pushSentence(sentences, text, from, to)
    from = match.index + 1
  }
  pushSentence(sentences, text, from, text.length)
  return sentences
}

function pushSentence(sentences: Sentence[], text: string, from: number, to: number): void {
  const words = wordsIn(text, from, to)
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined) return
  for (let at = 0; at + breath < words.length; at += breath) {
    const part = words.slice(at, at + breath)
    sentences.push({ start: part[0]?.start ?? first.start, end: part[part.length - 1]?.end ?? last.end, words: part })
  }
  const rest = words.slice(Math.max(0, Math.ceil(words.length / breath) - 1) * breath)
  sentences.push({ start: rest[0]?.start ?? first.start, end: Math.max(last.end, to), words: rest })
}

/** Speech arrives without full stops; what is longer than this many words is read in parts. */
const breath = 60

export function wordsOf(text: string): Word[] {
  return wordsIn(text, 0, text.length)
}

function wordsIn(text: string, from: number, to: number): Word[] {
  const words: Word[] = []
  for (const match of text.slice(from, to).matchAll(wordPattern)) {
    const plain = foldWord(match[0])
    if (plain === '') continue
    const start = from + match.index
    words.push({ text: plain, stem: stemOf(plain), start, end: start + match[0].length })
  }
  return words
}

function foldWord(raw: string): string {
  const lower = raw.toLowerCase().replaceAll('’', "'")
  if (/^[a-z0-9]+$/u.test(lower)) return lower
  if (/^0,\d+$/u.test(lower)) return lower.replace(',', '.')
  if (/^o\s?\(/u.test(lower)) return lower.replace(/\s+/gu, '').replaceAll('*', '')
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/'s$/u, '')
}
