/**
 * Word forms folded together: "allocating", "allocated" and "allocation" meet in one stem.
 * It strips more than a linguist would, because a missed paraphrase costs a candidate more than
 * two related words meeting.
 */

type Ending = readonly [ending: string, replacement: string, left: number]

/** Forms no rule can reach. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    description: 'describ',
    descriptions: 'describ',
    sped: 'speed',
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
  }),
)

/** Number and tense, longest first: the ending, what replaces it, how many letters must be left. */
const inflections: readonly Ending[] = [
  ['ings', '', 3],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['sses', 'ss', 2],
  ['ing', '', 3],
  ['eed', 'eed', 1],
  ['ed', '', 3],
  ['us', 'us', 1],
  ['is', 'is', 1],
  ['ss', 'ss', 1],
  ['s', '', 2],
]

/** How one part of speech is made from another, longest first. */
const derivations: readonly Ending[] = [
  ['ization', '', 4],
  ['isation', '', 4],
  ['ational', '', 4],
  ['ication', 'i', 4],
  ['ability', '', 3],
  ['ibility', '', 3],
  ['ption', 'pt', 2],
  ['ission', 'it', 2],
  ['uction', 'uc', 2],
  ['arison', 'ar', 3],
  ['ation', '', 4],
  ['ative', '', 3],
  ['ition', '', 4],
  ['ision', 'id', 2],
  ['ively', '', 4],
  ['ably', '', 3],
  ['ibly', '', 3],
  ['ency', '', 4],
  ['ancy', '', 4],
  ['ence', '', 4],
  ['ance', '', 4],
  ['able', '', 3],
  ['ible', '', 3],
  ['ator', '', 4],
  ['ally', '', 4],
  ['ical', '', 4],
  ['ious', '', 4],
  ['ness', '', 3],
  ['less', 'less', 2],
  ['ful', '', 3],
  ['ize', '', 4],
  ['ise', '', 4],
  ['ate', '', 4],
  ['ive', '', 4],
  ['ion', '', 4],
  ['ity', '', 4],
  ['ous', '', 4],
  ['ent', '', 5],
  ['ant', '', 5],
  ['at', '', 4],
  ['iz', '', 4],
  ['is', '', 4],
  ['ly', '', 3],
  ['er', '', 4],
  ['or', '', 4],
  ['ic', '', 4],
  ['al', '', 4],
  ['y', 'i', 3],
  ['i', 'i', 1],
  ['e', '', 3],
]

const remembered = new Map<string, string>()

/** The stem of a lower-case word. Numbers, symbols and words of up to three letters stay as they are. */
export function stemOf(word: string): string {
  const before = remembered.get(word)
  if (before !== undefined) return before
  const stem = strip(irregular.get(word) ?? word)
  // A long-running isolate must not collect every misspelling it ever saw.
  if (remembered.size < 20_000) remembered.set(word, stem)
  return stem
}

function strip(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/u.test(word)) return word
  const uninflected = undouble(without(word, inflections))
  if (uninflected.length <= 3) return uninflected
  return undouble(without(uninflected, derivations))
}

function without(word: string, endings: readonly Ending[]): string {
  for (const [ending, replacement, left] of endings)
    if (word.length - ending.length >= left && word.endsWith(ending))
      return word.slice(0, word.length - ending.length) + replacement
  return word
}

/** "running" leaves "runn". */
function undouble(stem: string): string {
  return stem.length > 3 && /([bdfgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem
}
