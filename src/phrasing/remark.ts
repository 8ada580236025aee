import { criterionNames, type Remark, type RemarkCode } from '#domain/evaluation'
import { m } from '#messages'
import { criterionName } from './names.ts'

/** What a remark may carry; an absent detail leaves an empty place, never the word "undefined". */
type Details = {
  readonly point: string
  readonly criterion: string
  readonly correction: string
  readonly quote: string
  readonly text: string
}

const sentences: Readonly<Record<RemarkCode, (details: Details) => string>> = {
  'own-words': ({ text }) => text,
  'verdict-strong': () => m.remark_verdict_strong(),
  'verdict-good': () => m.remark_verdict_good(),
  'verdict-partial': () => m.remark_verdict_partial(),
  'verdict-weak': () => m.remark_verdict_weak(),
  'verdict-empty': () => m.remark_verdict_empty(),
  'verdict-declined': () => m.remark_verdict_declined(),
  'verdict-timed-out': () => m.remark_verdict_timed_out(),
  'verdict-not-an-answer': () => m.remark_verdict_not_an_answer(),
  'verdict-question-echoed': () => m.remark_verdict_question_echoed(),
  'verdict-off-topic': () => m.remark_verdict_off_topic(),
  'verdict-wrong-language': () => m.remark_verdict_wrong_language(),
  'verdict-not-assessed': () => m.remark_verdict_not_assessed(),
  'covered-key-point': ({ point }) => m.remark_covered_key_point({ point }),
  'missing-key-point': ({ point }) => m.remark_missing_key_point({ point }),
  'vague-key-point': ({ point }) => m.remark_vague_key_point({ point }),
  'wrong-key-point': ({ point }) => m.remark_wrong_key_point({ point }),
  misconception: ({ correction }) => m.remark_misconception({ correction }),
  contradiction: () => m.remark_contradiction(),
  'strong-criterion': ({ criterion }) => m.remark_strong_criterion({ criterion }),
  'weak-criterion': ({ criterion }) => m.remark_weak_criterion({ criterion }),
  'keyword-list': () => m.remark_keyword_list(),
  padding: () => m.remark_padding(),
  hedging: ({ quote }) => (quote ? m.remark_hedging_quoted({ quote }) : m.remark_hedging()),
  'instruction-ignored': () => m.remark_instruction_ignored(),
  concise: () => m.remark_concise(),
  'improve-say-key-point': ({ point }) => m.remark_improve_say_key_point({ point }),
  'improve-explain-key-point': ({ point }) => m.remark_improve_explain_key_point({ point }),
  'improve-correct-misconception': ({ correction }) => m.remark_improve_correct_misconception({ correction }),
  'improve-full-sentences': () => m.remark_improve_full_sentences(),
  'improve-be-direct': () => m.remark_improve_be_direct(),
  'improve-own-words': () => m.remark_improve_own_words(),
  'improve-try-anyway': () => m.remark_improve_try_anyway(),
  'improve-name-result': () => m.remark_improve_name_result(),
  'improve-name-own-part': () => m.remark_improve_name_own_part(),
  'improve-trade-offs': () => m.remark_improve_trade_offs(),
  'improve-depth': () => m.remark_improve_depth(),
  'improve-answer-the-question': () => m.remark_improve_answer_the_question(),
  'improve-answer-in-language': () => m.remark_improve_answer_in_language(),
  'improve-tighten': () => m.remark_improve_tighten(),
  'improve-more-key-points': () => m.remark_improve_more_key_points(),
}

/** One sentence for what an evaluation says as a code. */
export function phraseRemark({ code, params }: Remark): string {
  const detail = (name: string) => String(params[name] ?? '')
  const criterion = criterionNames.find((name) => name === params.criterion)
  return sentences[code]({
    point: withoutStop(detail('point')),
    criterion: criterion ? criterionName(criterion) : '',
    correction: withoutStop(detail('correction')),
    quote: detail('quote'),
    text: detail('text'),
  })
}

/** Details are whole sentences; ours ends with a full stop of its own. */
function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, '')
}
