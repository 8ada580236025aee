/**
 * Sentences that speak to whoever grades instead of to the question. They are data like the
 * rest of an answer, so they are neither obeyed nor punished: they simply do not count.
 */
import { disguisesOf } from './disguises.ts'
import { speaksAbroad } from './instructions-abroad.ts'
import { sentencesOf } from './tokens.ts'
import type { Sentence } from './tokens.ts'

const toTheGrader: readonly RegExp[] = [
  /^\W*(?:please )?(?:now )?(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instruction|prompt|rule|rubric|criteri|guideline|above|previous|prior)/u,
  /\b(?:give|award|assign|grant|grade|rate|score|mark)\b.{0,30}\b(?:me|this|my|the (?:candidate|answer|response|student|above)|it)\b.{0,60}\b(?:full|max|maximum|perfect|high|highest|top|best|10|ten|100|hundred|5 ?\/|excellent|correct|pass)\b/u,
  /\b(?:full|maximum|perfect|highest|top) (?:marks?|scores?|points?|credits?|grades?)\b.{0,40}\b(?:this|me|my|answer|response|please|candidate)\b/u,
  /\b(?:this|my|the) (?:answer|response|candidate) (?:is|was|must be|should be|deserves?|gets?|receives?|has been)\b.{0,40}\b(?:full|max|maximum|perfect|10|ten|100|correct|graded|scored|highest|top|approved|excellent)\b/u,
  /\b(?:dear|note to|attention|hey|hello)[ ,:]{0,3}(?:the )?(?:grader|evaluator|examiner|assessor|marker|ai|assistant|model|llm|interviewer)\b/u,
  /\byou are (?:now )?(?:a |an |the )?(?:\w+ )?(?:grader|evaluator|assistant|ai|examiner|language model|llm|dan)\b/u,
  /\b(?:as|to) (?:the|an?) (?:grader|evaluator|examiner|ai grader)\b.{0,40}\b(?:you|must|should|please|give|score|output)\b/u,
  /\b(?:output|respond with|reply with|return|print|set)\b.{0,30}\b(?:score|grade|level|points?|rating)\b.{0,20}(?:\d|full|max|perfect)/u,
  /\b(?:score|grade|rating|points?|level|evaluation)["'”]?\s*[:=]\s*["'“]?(?:10|100|5|full|max|perfect|excellent)/u,
  /^\W*(?:assistant|developer|admin|grader|examiner|evaluator|assessor|marker|instruction|instructions|new instructions?|end of answer)\s*[:\])>]/u,
  /^\W*system\s*[:\])>].{0,120}\b(?:candidate|graders?|scor\w+|grad(?:e|es|ing)|marks?|points?|rubric|evaluat\w+|award|instructions?|passed)\b/u,
  /(?<!\w)<\/?\s*(?:system|instructions?|answer|prompt|grader|admin|user|assistant)\b/u,
  /\[\/?\s*(?:system|inst|instructions?|admin)\b/u,
  /\b(?:skip|end|finish|abort|override|bypass|cancel) (?:the |this |any )?(?:evaluation|grading|marking|assessment|scoring|rubric)\b/u,
  /\b(?:do not|don['’]?t|never|must not|mustn['’]?t|cannot|without) (?:lower|reduce|deduct|subtract|cut)(?:ing)?\b.{0,20}\b(?:scores?|marks?|grades?|points?)\b/u,
  /\b(?:return|choose|select) (?:the )?(?:highest|top|best|maximum|full) (?:marks?|grades?|ratings?)\b/u,
  /\b(?:grader|examiner|evaluator|assessor|teacher|professor|interviewer|marker|rubric)\b.{0,60}\b(?:\d+ ?(?:\/|%|percent|points?|marks?)|full|pass(?:ed)?|perfect|highest|maximum|top|earns?)\b/u,
  /\b(?:pass|passing|promote|accept|hire) (?:me|this (?:answer|candidate))\b/u,
  /\bcount (?:it|this|that|them|everything) (?:all )?as (?:right|correct|true|complete)\b/u,
  /^\W*(?:10 ?\/ ?10|100 ?(?:%|\/ ?100|percent|points))\W*$/u,
  /\b(?:all|every) (?:the )?(?:criteria|criterion|key points?) (?:are|is|was|were|has been|have been) (?:met|covered|satisfied|fulfilled)\b/u,
  // roles and modes
  /\b(?:pretend|act|roleplay|role-play|imagine|behave)\b.{0,40}\b(?:you are|you're|you were|as|to be|like)\b.{0,60}\b(?:grader|grading|evaluator|examiner|judge|generous|lenient|kind (?:teacher|professor)|assistant|chatbot|without (?:any )?(?:rules|restrictions)|grandm\w+)\b/u,
  /\b(?:developer|debug|god|admin|test|maintenance|jailbreak|unrestricted|calibration|override) mode\b.{0,50}\b(?:is on|enabled|activated?|grad\w+|scor\w+|every answer|all answers)\b/u,
  /\bfrom now on,? (?:you|every answer|all answers|grade|score|rate)\b/u,
  /^\W*(?:your )?new (?:instructions?|rules?|directives?|task|role|system prompt|policy)\b\s*(?::|=|are\b|is to\b)/u,
  /\b(?:grading|scoring|marking|evaluation|assessment|grader|evaluator|examiner)['’]?s? (?:notes?|polic(?:y|ies)|guidelines?|instructions?|override|directive|update|key|bot|model|system|exception)\b.{0,80}\b(?:\d|full|max\w*|perfect|highest|top|pass\w*|correct|complete|exempt|award|give|covered|met|outstanding|excellent)/u,
  // what the score is to be
  /\b(?:final|correct|real|true|actual|right|overall|proper|appropriate|expected|suggested|recommended|agreed|deserved|fair|my|this|the candidate['’]?s?|the answer['’]?s?) (?:score|grade|mark|rating|evaluation|verdict)\b.{0,25}(?:\b(?:10|ten|100|five|5|full|max(?:imum)?|perfect|highest|top|excellent|outstanding|exceptional|pass)\b|a\+)/u,
  /\b(?:covers?|covered|meets?|met|satisf(?:y|ies|ied)|fulfil\w*|addresse[sd]|mentions?|hits?|ticks?)\b.{0,20}\b(?:all|every|each)\b.{0,24}\b(?:key points?|criteri(?:a|on)|rubric|marking scheme|boxes of the rubric)\b/u,
  /\b(?:you (?:must|should|will|have to|are to|need to|ought to|can)|i (?:order|command|instruct|beg|urge|implore|ask|want|need) you)\b.{0,60}\b(?:(?:score|grade|rate|mark|pass|approve|credit) (?:this|it|me|my|the (?:answer|candidate|response))|(?:full|maximum|perfect|highest|top|best) (?:marks?|scores?|points?|credits?|grades?|ratings?|levels?))\b/u,
  /\b(?:give|award|assign|grant|set|put|output|return|choose|use|report|emit|write|mark)\b.{0,40}\b(?:(?:full|max|maximum|perfect|highest|top|best|flawless) (?:possible )?(?:marks?|scores?|points?|credits?|grades?|ratings?|levels?|result)|(?:level|score|rating|grade|points?)s?\b.{0,12}\b(?:5|five|10|ten|100|max(?:imum)?)|(?:5|five|10|ten|100)(?: out of (?:5|five|10|ten|100)|\/(?:5|10|100)| (?:points?|marks?|stars?)\b)|full credit|a\+)/u,
  /\b(?:job|family|visa|career|rent|life|grandm\w+|mother|child(?:ren)?|tip|\$\d+|dollars|reward|fired|scholarship)\b.{0,80}\b(?:score|grade|marks|rating|pass me|this answer|evaluation)\b/u,
  /\b(?:this|my|the) (?:answer|response|solution)\b.{0,20}\b(?:earns?|deserves?|gets?|receives?|merits?|scores?)\b.{0,20}\b(?:full|max\w*|perfect|top|highest|10|100)\b/u,
  /\b(?:grader|examiner|evaluator|assessor|teacher|professor|interviewer|marker)\b.{0,60}\b\d+ out of \d+/u,
  /\btreat\b.{0,20}\b(?:this|it|my answer)\b.{0,10}\bas\b.{0,30}\b(?:perfect|complete|correct|full|right)\b/u,
  /\b(?:set|put|make|fix|raise)\b.{0,20}\b(?:levels?|scores?|marks?|grades?)\b.{0,30}\b(?:every|all|each)\b.{0,40}\b(?:5|five|10|ten|100|max\w*|full)\b/u,
  /\b(?:level|score|grade|mark)s? (?:5|five|10|ten|100)\b.{0,20}\b(?:for|to|on|in) (?:everything|all|every|each)\b/u,
  // orders about the orders
  /(?:^|[,;:(]|\b(?:and|please|now|then|also|just|must|should|can)) ?(?:ignore|disregard|forget|override|bypass|discard|drop|do not follow|don['’]?t follow|stop following)\b.{0,40}\b(?:your (?:instructions?|prompt|rules?|guidelines?|training)|(?:instructions?|prompt|rules?|guidelines?) (?:above|you were given|from (?:the )?(?:system|developer))|(?:the )?(?:rubric|grading|marking|evaluation criteria|system prompt))/u,
  /\b(?:decode|decrypt|translate|unscramble|rot13|base64|reverse)\b.{0,60}\b(?:and|then)\b.{0,30}\b(?:obey|follow|execute|comply|do what|carry out|apply (?:it|them))\b/u,
  /\b(?:obey|follow|execute|comply with|carry out|apply)\b.{0,30}\b(?:these|the following|this|my|the hidden|the encoded|the decoded|the above) (?:new |hidden |encoded |decoded )?(?:instructions?|orders?|commands?|message|text)\b.{0,60}\b(?:score|grad|evaluat|answer|rubric|mark)/u,
  /\b(?:end|begin(?:ning)?|start|close) of (?:the )?(?:candidate(?:['’]s)?|system|user|untrusted|fenced) ?(?:answer|prompt|message|input|text|data|block|section)?\b/u,
  /<\|\w{2,20}\|>|<<\/?sys>>|\bhuman:|###? ?(?:system|instruction|response|assistant)\b/u,
  // what an evaluation looks like
  /["'](?:ontopic|keypoints|verdict|misconceptions|criteria)["']\s*:/u,
  /["']status["']\s*:\s*["']covered["']/u,
  /\b(?:verdict|gate|ontopic|on-topic)\s*[:=]\s*["']?(?:pass\w*|true|assessable|strong|excellent|perfect|hire)/u,
  /\b(?:correctness|completeness|depth|clarity|communication|confidence)\s*[:=]\s*["']?(?:5|five|10|excellent|perfect)\b/u,
]

/** What opens markup or a comment stands before the first word. */
const signsBefore = /[^\p{L}\p{N}]*$/u

/** Text longer than any real instruction need not be searched further: the patterns stay linear in it. */
const searched = 400

export function speaksToGrader(sentence: Sentence, text: string): boolean {
  const lead = signsBefore.exec(text.slice(Math.max(0, sentence.start - 3), sentence.start))?.[0].length ?? 0
  return isOrder(text.slice(sentence.start - lead, Math.min(sentence.end, sentence.start + searched)))
}

function isOrder(said: string): boolean {
  return [said.toLowerCase().replace(/\s+/gu, ' '), ...disguisesOf(said)].some(
    (view) => toTheGrader.some((pattern) => pattern.test(view)) || speaksAbroad(view),
  )
}

/** Sentences of a text that speak to the grader, with an order that is spread over several short ones. */
export function ordersIn(text: string): readonly Sentence[] {
  const sentences = sentencesOf(text)
  const spoken = sentences.map((sentence) => speaksToGrader(sentence, text))
  for (const [from, first] of sentences.entries()) {
    for (let to = from + 1; to < from + widest && isScrap(sentences[to]) && isScrap(first); to++) {
      const within = sentences.slice(from, to + 1)
      const last = within.at(-1)
      if (spoken.slice(from, to + 1).some(Boolean) || last === undefined) continue
      const joined = within.map(({ start, end }) => text.slice(start, end).replace(/[.!?;]$/u, '')).join(' ')
      if (isOrder(joined)) spoken.fill(true, from, to + 1)
    }
  }
  return sentences.filter((_, index) => spoken[index])
}

/** Lines as short as this are read together. */
const scrap = 4
const widest = 8

function isScrap(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.words.length <= scrap
}

/** Stands where words to the grader stood: whoever evaluates or asks by this text never sees them. */
export const removedMark = '[removed]'

/** The text as a model may see it. */
export function withoutOrders(text: string): string {
  let kept = ''
  let from = 0
  for (const { start, end } of ordersIn(text)) {
    // Brackets, quotes and signs of comments before the first word belong to it.
    const lead = /[^\p{L}\p{N}\s.!?;]*$/u.exec(text.slice(from, start))?.[0].length ?? 0
    const before = text.slice(from, start - lead)
    kept += from > 0 && before.trim() === '' ? '' : `${before}${removedMark}`
    from = end
  }
  return kept + text.slice(from)
}
