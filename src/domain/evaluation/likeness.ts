/** How alike two words are when no lexicon knows that they mean the same: slips of the pen and shared stems. */

/** A slip costs little: the candidate meant the word. */
const slipLikeness = 0.85
const sharedStemLikeness = 0.7

/** 0 to 1 for two different lower-case stems. */
export function likeness(one: string, other: string): number {
  if (startsWithDigit(one) || startsWithDigit(other)) return isSameNumber(one, other) ? 1 : 0
  if (one.length < 4 || other.length < 4) return 0
  // O(n log n) is no slip of O(log n).
  if (one.startsWith('o(') || other.startsWith('o(')) return 0
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length <= 2 && short.length >= 5 && isSlip(short, long)) return slipLikeness
  const shared = sharedPrefix(short, long)
  return shared >= 5 && shared / long.length >= 0.7 ? sharedStemLikeness : 0
}

function sharedPrefix(one: string, other: string): number {
  let at = 0
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

/** One edit in a word of five letters or more, two in one of nine; swapped neighbours are one edit. */
function isSlip(one: string, other: string): boolean {
  const allowed = one.length >= 9 ? 2 : 1
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return false
  return distanceUpTo(one, other, allowed) <= allowed
}

/** Optimal string alignment distance, given up once it exceeds the limit. */
function distanceUpTo(one: string, other: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const equal = one.charCodeAt(row - 1) === other.charCodeAt(column - 1)
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (equal ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return least
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** Rounded to the coarser of the two, to no less than two digits: 0.0508 is 0.051, and 56.95 is 57. */
function isSameNumber(one: string, other: string): boolean {
  const [a, b] = [Number(one), Number(other)]
  if (!Number.isFinite(a) || !Number.isFinite(b) || a === 0 || b === 0) return false
  const digits = Math.min(significantDigits(one), significantDigits(other))
  return digits >= 2 && Number(a.toPrecision(digits)) === Number(b.toPrecision(digits))
}

function significantDigits(number: string): number {
  return number.replace('.', '').replace(/^0+/u, '').length
}
