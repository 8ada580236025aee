/**
 * Sentences that speak to whoever grades instead of to the question. They are data like the
 * rest of an answer, so they are neither obeyed nor punished: they simply do not count.
 */
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
  /^\W*(?:system|assistant|developer|admin|grader|examiner|evaluator|assessor|marker|instruction|instructions|new instructions?|end of answer)\s*[:\])>]/u,
  /<\/?\s*(?:system|instructions?|answer|prompt|grader|admin|user|assistant)\b/u,
  /\[\/?\s*(?:system|inst|instructions?|admin)\b/u,
  /\b(?:skip|end|finish|abort|override|bypass|cancel) (?:the |this |any )?(?:evaluation|grading|marking|assessment|scoring|rubric)\b/u,
  /\b(?:do not|don['’]?t|never|must not|mustn['’]?t|cannot|without) (?:lower|reduce|deduct|subtract|cut)(?:ing)?\b.{0,20}\b(?:scores?|marks?|grades?|points?)\b/u,
  /\b(?:return|choose|select) (?:the )?(?:highest|top|best|maximum|full) (?:marks?|grades?|ratings?)\b/u,
  /\b(?:grader|examiner|evaluator|assessor|teacher|professor|interviewer|marker|rubric)\b.{0,60}\b(?:\d+ ?(?:\/|%|percent|points?|marks?)|full|pass(?:ed)?|perfect|highest|maximum|top|earns?)\b/u,
  /\b(?:pass|passing|promote|accept|hire) (?:me|this (?:answer|candidate))\b/u,
  /\bcount (?:it|this|that|them|everything) (?:all )?as (?:right|correct|true|complete)\b/u,
  /^\W*(?:10 ?\/ ?10|100 ?(?:%|\/ ?100|percent|points))\W*$/u,
  /\b(?:all|every) (?:the )?(?:criteria|criterion|key points?) (?:are|is|was|were|has been|have been) (?:met|covered|satisfied|fulfilled)\b/u,
]

/** Text longer than any real instruction need not be searched further: the patterns stay linear in it. */
const searched = 400

export function speaksToGrader(sentence: Sentence, text: string): boolean {
  const said = text
    .slice(Math.max(0, sentence.start - 3), Math.min(sentence.end, sentence.start + searched))
    .toLowerCase()
    .replace(/\s+/gu, ' ')
  return toTheGrader.some((pattern) => pattern.test(said))
}
