/** A key as somebody pastes it. Whether it opens anything, only its vendor can tell. */
export type KeyProblem = 'empty' | 'too-long' | 'characters'

const longestKey = 500
/** A shorter one would be mostly told by its end. */
const shortestShown = 12

/** Why no vendor could be sent this text as a key, which travels in a header, or `null`. */
export function keyProblem(key: string): KeyProblem | null {
  if (key === '') return 'empty'
  if (key.length > longestKey) return 'too-long'
  return /^[!-~]+$/u.test(key) ? null : 'characters'
}

/** What a key is told apart by once it is sealed; nothing of a very short one. */
export function lastFourOf(key: string): string {
  return key.length < shortestShown ? '' : key.slice(-4)
}
