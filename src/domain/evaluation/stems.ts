/**
 * Word forms folded together: "allocating", "allocated" and "allocation" meet in one stem.
 * It strips more than a linguist would, because a missed paraphrase costs a candidate more than
 * two related words meeting.
 */

/** Forms no rule can reach. */
const irregular: Readonly<Record<string, string>> = {
  sent: 'send',
  kept: 'keep',
  ran: 'run',
  held: 'hold',
  built: 'build',
  wrote: 'write',
  written: 'write',
  chose: 'choose',
  chosen: 'choose',
  choice: 'choose',
  lost: 'lose',
  loss: 'lose',
  losses: 'lose',
  grew: 'grow',
  grown: 'grow',
  growth: 'grow',
  found: 'find',
  made: 'make',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  got: 'get',
  began: 'begin',
  begun: 'begin',
  broke: 'break',
  broken: 'break',
  bought: 'buy',
  brought: 'bring',
  knew: 'know',
  known: 'know',
  met: 'meet',
  said: 'say',
  saw: 'see',
  seen: 'see',
  told: 'tell',
  thought: 'think',
  understood: 'understand',
  left: 'leave',
  led: 'lead',
  went: 'go',
  gone: 'go',
  came: 'come',
  fell: 'fall',
  felt: 'feel',
  spent: 'spend',
  stood: 'stand',
  caught: 'catch',
  taught: 'teach',
  threw: 'throw',
  thrown: 'throw',
  shown: 'show',
  drawn: 'draw',
  hidden: 'hide',
  bound: 'bind',
  froze: 'freeze',
  frozen: 'freeze',
  slept: 'sleep',
  woke: 'wake',
  children: 'child',
  indices: 'index',
  vertices: 'vertex',
  matrices: 'matrix',
  leaves: 'leaf',
  criteria: 'criterion',
  people: 'person',
  men: 'man',
  halves: 'half',
  lives: 'life',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  does: 'do',
  did: 'do',
  done: 'do',
  doing: 'do',
  better: 'good',
  best: 'good',
  worse: 'bad',
  worst: 'bad',
  less: 'little',
  least: 'little',
  deeper: 'deep',
  depth: 'deep',
  length: 'long',
  width: 'wide',
  height: 'high',
  strength: 'strong',
}

/** Longest first; each says what replaces it and how much must be left. */
const endings: readonly (readonly [ending: string, replacement: string, left: number])[] = [
  ['izations', '', 4],
  ['isations', '', 4],
  ['ization', '', 4],
  ['isation', '', 4],
  ['ational', '', 4],
  ['ications', 'i', 4],
  ['ication', 'i', 4],
  ['fulness', '', 4],
  ['ousness', '', 4],
  ['ability', '', 4],
  ['ibility', '', 4],
  ['ations', '', 4],
  ['encies', '', 4],
  ['ancies', '', 4],
  ['ation', '', 4],
  ['ators', '', 4],
  ['ments', '', 4],
  ['ition', '', 4],
  ['ement', '', 4],
  ['ating', '', 4],
  ['izing', '', 4],
  ['ising', '', 4],
  ['ively', '', 4],
  ['ator', '', 4],
  ['ated', '', 4],
  ['ates', '', 4],
  ['ized', '', 4],
  ['ised', '', 4],
  ['izes', '', 4],
  ['ises', '', 4],
  ['ment', '', 4],
  ['ness', '', 3],
  ['ency', '', 4],
  ['ancy', '', 4],
  ['ence', '', 4],
  ['ance', '', 4],
  ['able', '', 4],
  ['ible', '', 4],
  ['ings', '', 3],
  ['ions', '', 4],
  ['ally', '', 4],
  ['ical', '', 4],
  ['ious', '', 4],
  ['ized', '', 4],
  ['ants', '', 4],
  ['ents', '', 4],
  ['ate', '', 4],
  ['ize', '', 4],
  ['ise', '', 4],
  ['ive', '', 4],
  ['ion', '', 4],
  ['ity', '', 4],
  ['ous', '', 4],
  ['ful', '', 3],
  ['ing', '', 3],
  ['ies', 'i', 2],
  ['ied', 'i', 2],
  ['ers', '', 4],
  ['ors', '', 4],
  ['ent', '', 4],
  ['ant', '', 4],
  ['ly', '', 3],
  ['ed', '', 3],
  ['er', '', 4],
  ['or', '', 4],
  ['ic', '', 4],
  ['al', '', 4],
  ['es', '', 3],
  ['s', '', 3],
  ['y', 'i', 3],
  ['e', '', 3],
]

const known = new Map<string, string>()

/** The stem of a lower-case word. Numbers, symbols and words of up to three letters stay as they are. */
export function stemOf(word: string): string {
  const remembered = known.get(word)
  if (remembered !== undefined) return remembered
  const stem = irregular[word] ?? strip(word)
  if (known.size < 20_000) known.set(word, stem)
  return stem
}

function strip(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/u.test(word)) return word
  if (word.endsWith('ss')) return word
  for (const [ending, replacement, left] of endings) {
    if (word.length - ending.length < left || !word.endsWith(ending)) continue
    return tidy(word.slice(0, word.length - ending.length) + replacement)
  }
  return word
}

/** "running" leaves "runn", "copies" and "copy" both leave "copi". */
function tidy(stem: string): string {
  const doubled = /([bdfgmnprt])\1$/u.test(stem)
  const short = doubled ? stem.slice(0, -1) : stem
  return short.length > 3 && short.endsWith('e') ? short.slice(0, -1) : short
}
