/**
 * Evidence is checked, never believed: whoever produced a quote, it counts only when the
 * candidate's own words contain it, and what is kept is the candidate's spelling of it.
 */
import type { Evidence } from './evaluation.ts'

/** The quotes that really occur in the answer (white space folded), each once, with their offsets. */
export function verifyEvidence(answer: string, quotes: readonly string[]): Evidence[] {
  return verifierOf(answer)(quotes)
}

/** The same for many askings about one answer. */
export function verifierOf(answer: string): (quotes: readonly string[]) => Evidence[] {
  const folded = fold(answer)
  return (quotes) => {
    const found = new Map<number, Evidence>()
    for (const quote of quotes) {
      const evidence = find(quote, answer, folded)
      if (evidence === undefined) continue
      const known = found.get(evidence.start)
      if (known === undefined || known.end < evidence.end) found.set(evidence.start, evidence)
    }
    return [...found.values()]
  }
}

function find(quote: string, answer: string, folded: Folded): Evidence | undefined {
  const wanted = fold(quote.normalize('NFC')).text.trim()
  if (wanted === '') return undefined
  const at = folded.text.indexOf(wanted)
  const start = folded.offsets[at]
  const last = folded.offsets[at + wanted.length - 1]
  if (at < 0 || start === undefined || last === undefined) return undefined
  return { quote: answer.slice(start, last + 1), start, end: last + 1 }
}

type Folded = { readonly text: string; readonly offsets: readonly number[] }

/** Every run of white space as one blank, with each unit's offset in the original. */
function fold(original: string): Folded {
  const units: string[] = []
  const offsets: number[] = []
  let inBlank = false
  for (let at = 0; at < original.length; at++) {
    const unit = original.charAt(at)
    const blank = unit <= ' ' || (unit > '~' && /\s/u.test(unit))
    if (blank && inBlank) continue
    inBlank = blank
    units.push(blank ? ' ' : unit)
    offsets.push(at)
  }
  return { text: units.join(''), offsets }
}
