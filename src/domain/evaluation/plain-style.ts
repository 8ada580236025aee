/**
 * An answer without what only colours it: fillers, emphasis, emoji, shouting, courtesies. Who judges content by it cannot
 * be swayed by manner. Each unit knows where it stood, so that quotes lead back to the candidate's own words.
 */
import type { Evidence } from './evaluation.ts'
import { verifierOf } from './evidence.ts'

export type PlainText = {
  readonly text: string
  /** Offset in the original of each UTF-16 unit of `text`. */
  readonly offsets: readonly number[]
}

/** What is dropped, or put in other signs of the same number. */
type Change = { readonly pattern: RegExp; readonly to: (found: string) => string }

const drop = () => ''

const changes: readonly Change[] = [
  // emphasis of markdown in pairs: single stars and underscores may be code
  { pattern: /\*\*(?=[^\s*][^*\n]*\*\*)|(?<=\*\*[^*\n]*[^\s*])\*\*/gu, to: drop },
  { pattern: /^#{1,6} +/gmu, to: drop },
  { pattern: /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)+ ?/gu, to: drop },
  { pattern: /(?<=[!?])[!?]+/gu, to: drop },
  { pattern: /!/gu, to: () => '.' },
  // fillers
  { pattern: /(?<![\p{L}\p{N}'])(?:u+m+|u+h+m*|e+r+m*|a+h+|hmm+|mm+)(?![\p{L}\p{N}'])[,.…]* ?/giu, to: drop },
  {
    pattern:
      /(?<![\p{L}\p{N}'])(?:you know|i mean|basically|literally|obviously|honestly|frankly|to be honest|as i said|so to speak)(?![\p{L}\p{N}'])(?:, ?| )/giu,
    to: drop,
  },
  // courtesies
  {
    pattern:
      /(?<![\p{L}\p{N}'])(?:(?:that(?:'|’)s |what )?an? (?:great|good|excellent|interesting) question|thanks?(?: you)?(?: (?:so|very) much)?(?: for (?:the|this|that|your) (?:great |good |interesting )?question)?|i hope (?:this|that|it) (?:helps|answers (?:the|your) question)|with (?:all due )?respect|if i may(?: say so)?|please)(?![\p{L}\p{N}'])[,.!:;]* ?/giu,
    to: drop,
  },
  // shouting: three words in a row, so that no abbreviation is touched
  {
    pattern: /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}'’]+(?:[ ,]+(?:\p{Lu}[\p{Lu}'’]+|[AI])){3,}(?![\p{L}\p{N}])/gu,
    to: (found) => lowered(found),
  },
]

export function plainStyle(answer: string): PlainText {
  const whole: PlainText = { text: answer, offsets: Array.from({ length: answer.length }, (_, at) => at) }
  return changes.reduce(changed, whole)
}

function changed({ text, offsets }: PlainText, { pattern, to }: Change): PlainText {
  const texts: string[] = []
  const kept: number[] = []
  let from = 0
  const keep = (units: string, at: number) => {
    texts.push(units)
    for (let unit = 0; unit < units.length; unit++) kept.push(offsets[at + unit] ?? 0)
  }
  for (const match of text.matchAll(pattern)) {
    keep(text.slice(from, match.index), from)
    keep(to(match[0]), match.index)
    from = match.index + match[0].length
  }
  if (from === 0) return { text, offsets }
  keep(text.slice(from), from)
  return { text: texts.join(''), offsets: kept }
}

/** Unit by unit, so that every offset stays true. */
function lowered(found: string): string {
  return found.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  )
}

/** Evidence in the answer for quotes from it or from its plain version. */
export function plainVerifierOf(answer: string, plain: PlainText): (quotes: readonly string[]) => Evidence[] {
  const said = verifierOf(answer)
  const inPlain = verifierOf(plain.text)
  return (quotes) =>
    quotes.flatMap((quote) => {
      const exact = said([quote])
      return exact.length > 0 ? exact : inPlain([quote]).flatMap((evidence) => asSaid(evidence, answer, plain))
    })
}

function asSaid({ start, end }: Evidence, answer: string, { offsets }: PlainText): Evidence[] {
  const from = offsets[start]
  const last = offsets[end - 1]
  return from === undefined || last === undefined
    ? []
    : [{ quote: answer.slice(from, last + 1), start: from, end: last + 1 }]
}
