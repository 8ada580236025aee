/** Abbreviations that a text spells out itself: "round trip time (RTT)", "RTT (round trip time)". */
import { wordsOf } from './tokens.ts'

const shortInBrackets = /\(([A-Za-z][A-Za-z0-9]{1,7}s?)\)/gu

export function abbreviationsIn(text: string): (readonly [short: string, long: string])[] {
  const pairs: (readonly [string, string])[] = []
  for (const match of text.matchAll(shortInBrackets)) {
    const short = match[1]
    if (short === undefined) continue
    const before = wordsOf(text.slice(Math.max(0, match.index - 120), match.index)).map((word) => word.text)
    const long = spelledOut(short.toLowerCase(), before)
    if (long !== undefined) pairs.push([short, long])
  }
  return pairs
}

/** The last words whose initials, in order, are letters of the abbreviation, starting with its first. */
function spelledOut(short: string, before: readonly string[]): string | undefined {
  const [initial] = short
  for (let length = 2; length <= Math.min(short.length, 5); length++) {
    const words = before.slice(-length)
    if (words.length < length || words[0]?.[0] !== initial) continue
    if (
      isSubsequence(
        words.map((word) => word[0] ?? ''),
        short,
      )
    )
      return words.join(' ')
  }
  return undefined
}

function isSubsequence(letters: readonly string[], word: string): boolean {
  let at = 0
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
