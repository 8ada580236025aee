/** Whether an answer names another value than the reference: O(n) for O(log n), 64 bits for 48 bits. */
import { informationOf } from './lexicon/common-words.ts'
import { growthOf } from './lexicon/lexicon.ts'
import { deniedWords } from './negation.ts'
import { passageOf } from './passage.ts'
import type { Passage } from './passage.ts'
import { sentencesOf } from './tokens.ts'

/** Values of one family exclude each other: growth classes, or numbers of the same unit. */
type Values = ReadonlyMap<string, ReadonlySet<string>>

/** Share of the reference's values in whose place the answer names others only, 0 to 1; what the question names is no value of the answer. */
export function misvaluedShare(answer: Passage, question: string, reference: string): number {
  const wanted = valuesIn(passageOf(reference, sentencesOf(reference), answer.lexicon))
  if (wanted.size === 0) return 0
  const given = valuesIn(passageOf(question, sentencesOf(question), answer.lexicon))
  const said = valuesIn(answer)
  let wrong = 0
  for (const [family, values] of wanted) {
    const own = [...(said.get(family) ?? [])].filter((value) => given.get(family)?.has(value) !== true)
    if (own.length > 0 && !own.some((value) => values.has(value))) wrong++
  }
  return wrong / wanted.size
}

function valuesIn({ sentences, text, units }: Passage): Values {
  const values = new Map<string, Set<string>>()
  const add = (family: string, value: string) => values.set(family, (values.get(family) ?? new Set()).add(value))
  const denied = sentences.map((sentence) => deniedWords(sentence, text))
  for (const { senses, words, sentence } of units) {
    const growth = growthOf(senses)
    if (growth !== undefined && !words.some((word) => denied[sentence]?.has(word) === true)) add('growth', growth)
  }
  for (const { words } of sentences)
    words.forEach((word, at) => {
      const unit = words[at + 1]
      if (unit === undefined || !/^\d+$/u.test(word.text) || informationOf(unit.text) < 0.6) return
      if (/^\s*-?\s*$/u.test(text.slice(word.end, unit.start)) && !/\d/u.test(unit.text)) add(unit.stem, word.text)
    })
  return values
}
