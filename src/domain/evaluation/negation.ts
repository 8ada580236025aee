/** Which words of a sentence are said not to be so. */
import type { Sentence, Word } from './tokens.ts'

const negators = new Set(
  `not no never none neither nor without cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt werent hasnt havent couldnt shouldnt
  can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't couldn't shouldn't
  non hardly barely fails lacks lack`.split(/\s+/u),
)

/** "not only" and "no doubt" deny nothing. */
const harmlessAfter = new Set(['only', 'just', 'necessarily', 'doubt', 'matter', 'longer', 'wonder'])

const clauseEnds = new Set([
  'but',
  'because',
  'since',
  'although',
  'though',
  'while',
  'whereas',
  'instead',
  'however',
  'so',
  'rather',
])

/** A denial reaches about as far as one phrase. */
const reach = 6

/** The words inside the reach of a negation: "TCP is not reliable" denies "reliable". */
export function deniedWords(sentence: Sentence, text: string): ReadonlySet<Word> {
  const denied = new Set<Word>()
  sentence.words.forEach((word, at) => {
    if (!negators.has(word.text)) return
    const following = sentence.words.slice(at + 1, at + 1 + reach)
    if (following[0] !== undefined && harmlessAfter.has(following[0].text)) return
    let before = word
    for (const next of following) {
      if (clauseEnds.has(next.text) || /[,:()\n]/u.test(text.slice(before.end, next.start))) break
      // Two denials cancel out: "does not work without a connection".
      if (denied.has(next)) denied.delete(next)
      else denied.add(next)
      before = next
    }
  })
  return denied
}
