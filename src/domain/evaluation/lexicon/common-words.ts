/**
 * How much a word tells: nothing (grammar), a little (everyday words), a fair amount (the words
 * of any technical prose). What stands in no list is taken for a word of the subject.
 */

const grammar = `
a an the this that these those there here it its itself they them their theirs themselves he him his she her hers we us our ours
i me my mine myself you your yours yourself one ones who whom whose which what when where why how
and or but nor so yet if then else than as because since while although though unless until whether
of in on at by for with from to into onto about between among through during via per upon within toward towards off out up down over under
be am is are was were been being do does did done doing have has had having will would shall should may might must can could cannot
dont doesnt didnt wont wouldnt isnt arent wasnt cant couldnt shouldnt
don't doesn't didn't won't wouldn't isn't aren't wasn't can't couldn't shouldn't it's i'm i'd i'll i've that's there's let's you're we're they're
no not only also just even too very quite rather still already again ever never always
some any each every all both either neither such same other another else own most many much more few less least enough several
etc eg ie vs s t d ll ve re im ive
yes okay ok oh well um uh erm hmm like actually basically really kind sort please thanks
`

const everyday = `
thing things something anything everything nothing someone anyone everyone way ways lot lots bit good bad new old big small long short high low
get got go goes going gone come came make made take took give gave put say said see saw seen look know knew think thought want need use used using
let try tried keep kept help show call called mean means meant work works working happen happens happened
time times day part parts place case cases point points number kind type example question answer reason idea fact
first second third last next before after now later once often sometimes usually generally typically normally
two three four five six ten zero
different important possible able whole certain main able right left best better worse
person people user someone man team
because therefore thus hence however moreover furthermore instead otherwise
able likely different various certain given whatever
able become becomes remain remains seem seems start end stop
basically simply mainly mostly almost exactly directly probably maybe perhaps likely
inside outside around across along against without above below near
`

const technicalProse = `
system process method function value values data set form level result results problem solution state change changes increase decrease
create define describe explain provide allow require include contain refer represent perform execute implement support handle manage
specific particular general common simple complex single multiple different similar various additional further
order size length amount rate range limit position location address name
object element item items member group list unit structure operation task action step steps
information description purpose advantage disadvantage benefit drawback difference main property properties
program code application computer machine software hardware
input output access control run running
efficient efficiently fast faster slow slower easy easier difficult
`

function listed(words: string): string[] {
  return words.split(/\s+/u).filter((word) => word !== '')
}

const weights = new Map<string, number>([
  ...listed(technicalProse).map((word) => [word, 0.6] as const),
  ...listed(everyday).map((word) => [word, 0.3] as const),
  ...listed(grammar).map((word) => [word, 0] as const),
])

/** 0 (grammar) to 1 (a word of the subject); 2 for a calculated number. Takes a lower-case word as written, not its stem. */
export function informationOf(word: string): number {
  const weight = weights.get(word)
  if (weight !== undefined) return weight
  if (/^\d+\.\d{2,}$/u.test(word)) return 2
  if (/^[\d.]+$/u.test(word)) return 0.5
  if (word.length === 1) return 0.3
  return 1
}

export function isGrammar(word: string): boolean {
  return weights.get(word) === 0
}
