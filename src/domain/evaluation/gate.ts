/** Whether there is an answer to assess at all, decided before any criterion is looked at. */
import type { QuestionType } from '#domain/questions'
import { echoMeter } from './echo.ts'
import type { Gate } from './evaluation.ts'
import { informationOf, isGrammar } from './lexicon/common-words.ts'
import type { Passage } from './passage.ts'
import type { Word } from './tokens.ts'

type Refused = Exclude<Gate, 'assessable'>

/** What can be said of an answer by its form alone; `undefined` when it deserves to be read. */
export function gateByForm(passage: Passage, ignored: number, question: string): Refused | undefined {
  const { text: answer, sentences } = passage
  // Only words to the grader, and not one about the question.
  if (sentences.length === 0 && ignored > 0) return 'not-an-answer'
  if (!/[\p{L}\p{N}]/u.test(answer)) return answer.trim() === '' ? 'empty' : 'not-an-answer'
  if (isOtherScript(answer)) return 'wrong-language'
  const words = sentences.flatMap((sentence) => sentence.words)
  if (isDeclined(sentences.map(({ start, end }) => answer.slice(start, end)).join(' '), words)) return 'declined'
  if (isGibberish(answer, words)) return 'not-an-answer'
  if (isOtherLanguage(words)) return 'wrong-language'
  return isEcho(words, question) ? 'question-echoed' : undefined
}

/** The least an answer must share with what was asked to be about it at all. */
const leastRelevance: Readonly<Record<QuestionType, number>> = {
  technical: 0.13,
  coding: 0.12,
  'system-design': 0.12,
  behavioral: 0.08,
}

/** Below this many words an answer is too short to be about something else: it is weak, not off-topic. */
const shortest = 8

/** Both 0 to 1: how much of the matter asked for the answer touches, and how much of the question it takes up. */
export function isOffTopic({ relevance, takenUp, texture }: Aboutness, type: QuestionType): boolean {
  return texture.words >= shortest && takenUp < 0.3 && relevance < leastRelevance[type]
}

type Aboutness = {
  readonly relevance: number
  readonly takenUp: number
  readonly texture: { readonly words: number }
}

const declining =
  /\b(?:(?:i )?(?:really |honestly |just |simply )?(?:do ?n['’]?o?t|dont|do not|did ?n['’]?t) (?:really |actually |even )?(?:know|remember|recall|understand the question|have an answer|have any idea|have a clue)|not (?:really |quite |too |so |very )?sure(?: about (?:this|that|it)(?: one)?| how to answer)?|no (?:idea|clue|answer|response|submission|comment)|(?:have|got|without) (?:a )?no (?:idea|clue)|idk|dunno|(?:can|could)(?:not| ?n['’]?t) (?:answer|say|remember|recall)(?: (?:this|that|it))?|(?:let me |i(?:'ll| will) |can (?:we|i) |i(?:'d| would) like to |please |let['’]?s )?(?:skip|pass)(?: (?:on )?(?:this|that|it)(?: (?:one|question))?)?|next (?:question|one)(?: please)?|(?:i(?:['’]ve| have)? )?never (?:heard of|used|tried|worked with|come across|dealt with) (?:it|this|that)(?: before)?|not familiar with (?:it|this|that)|no experience with (?:it|this|that)|n\/?a|nothing comes to mind|i give up|sorry|move on)\b/giu

/** What is left after the declining words and courtesies must be next to nothing. */
function isDeclined(answer: string, words: readonly Word[]): boolean {
  if (words.length > 40) return false
  const rest = answer.replace(declining, ' ')
  if (rest === answer) return false
  const telling = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return telling.reduce((sum, word) => sum + informationOf(word), 0) < 1.5
}

function isGibberish(answer: string, words: readonly Word[]): boolean {
  if (words.length === 0) return true
  const distinct = new Set(words.map((word) => word.stem)).size
  if (words.length >= 4 && distinct === 1) return true
  if (words.length >= 12 && distinct < 12 && distinct / words.length < 0.25) return true
  if (/(\p{L})\1{5}/u.test(answer)) return true
  const strange = words.filter(isMash).length
  return strange / words.length > 0.4
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'poiuytrewq', 'lkjhgfdsa', 'mnbvcxz']

/** Letters as hands fall on keys: no vowel for long, or a run along a keyboard's row. */
function isMash({ text }: Word): boolean {
  if (text.length < 4 || !/^[a-z]+$/u.test(text) || isGrammar(text)) return false
  if (/[bcdfghjklmnpqrstvwxz]{6}/u.test(text)) return true
  if (text.length >= 6 && !/[aeiouy]/u.test(text)) return true
  return rows.some((row) =>
    [0, 1, 2, 3, 4, 5, 6].some((at) => text.includes(row.slice(at, at + 4)) && row.length >= at + 4),
  )
}

/** Fewer Latin letters than any others; Greek ones are at home in formulas. */
function isOtherScript(answer: string): boolean {
  if (!/[\u0250-\u036F\u0400-\u{10FFFF}]/u.test(answer)) return false
  const letters = answer.match(/\p{L}/gu)?.length ?? 0
  const latin = answer.match(/[\p{Script=Latin}\p{Script=Greek}]/gu)?.length ?? 0
  return letters >= 4 && latin / letters < 0.5
}

const foreign = new Set(
  `el la los las una que en por para con del es son como pero muy le les des est sont dans pour avec sur qui pas une et du au
  der die das und ist nicht ein eine mit von zu auf wird sich dem den auch il che di per non una sono della o os as em um uma nao não para com
  de se su y más mas être plus sie wir ich oder aber wenn`.split(/\s+/u),
)

/** English prose is near half grammar; another language's grammar words give it away. */
function isOtherLanguage(words: readonly Word[]): boolean {
  if (words.length < 8) return false
  const english = words.filter((word) => isGrammar(word.text) && !foreign.has(word.text)).length
  const other = words.filter((word) => foreign.has(word.text)).length
  return other / words.length > 0.2 && other > english * 2
}

function isEcho(words: readonly Word[], question: string): boolean {
  if (words.length < 4) return false
  return echoMeter(question)(words) >= 0.7
}
