/**
 * Evidence is checked, never believed: whoever produced a quote, it counts only when the
 * candidate's own words contain it, and what is kept is the candidate's spelling of it.
 */
import type { Evidence } from './evaluation.ts'

/** The quotes that really occur in the answer (white space folded), each once, with their offsets. */
export function verifyEvidence(answer: string, quotes: readonly string[]): Evidence[] {
  const folded = fold(answer)
  const found = new Map<number, Evidence>()
  for (const quote of quotes) {
    const wanted = fold(quote.normalize('NFC')).text.trim()
    if (wanted === '') continue
    const at = folded.text.indexOf(wanted)
    if (at < 0) continue
    const start = folded.offsets[at]
    const last = folded.offsets[at + wanted.length - 1]
    if (start === undefined || last === undefined) continue
    const end = last + 1
    const evidence = { quote: answer.slice(start, end), start, end }
    const known = found.get(start)
    if (known === undefined || known.end < end) found.set(start, evidence)
  }
  return [...found.values()]
}

type Folded = { readonly text: string; readonly offsets: readonly number[] }

/** Every run of white space as one blank, with each unit's offset in the original. */
function fold(original: string): Folded {
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < original.length; at++) {
    const unit = original.charAt(at)
    const blank = /\s/u.test(unit)
    if (blank && text.endsWith(' ')) continue
    text += blank ? ' ' : unit
    offsets.push(at)
  }
  return { text, offsets }
}
