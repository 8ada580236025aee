/**
 * What becomes of a question that somebody else wrote: held against the plan and against what was asked, then made into
 * the same shape as a question of the bank. Faults are codes; whoever asked for the question puts them into words.
 */
import { intake, reveals } from '#domain/evaluation'
import type { ModelStamp } from '#domain/models'
import { asksOneThing, outsideCode, resemblesAny, type KeyPoint, type Question } from '#domain/questions'
import { exchangesOf, turnsBegun, type ChosenQuestion, type Interview, type Why } from './interview.ts'
import { questionOfTurn } from './judge.ts'
import type { ChallengeStep, MainStep, ProbeStep, WrittenStep } from './next-step.ts'
import type { Brief } from './plan.ts'

export type FollowUpDraft = { readonly text: string; readonly why: string }

export type QuestionDraft = FollowUpDraft &
  Pick<Question, 'topic' | 'difficulty' | 'clarification' | 'referenceAnswer' | 'hints'> & {
    readonly keyPoints: readonly Omit<KeyPoint, 'id'>[]
  }

export type DraftFault =
  | 'other-topic'
  | 'other-difficulty'
  | 'too-short'
  | 'too-long'
  | 'several-questions'
  | 'asked-before'
  | 'gives-away'
  | 'names-the-prompt'
  | 'key-point-count'
  | 'part-missing'

/** In UTF-16 code units. */
export const questionLength = { shortest: 20, longest: 1200 } as const
export const keyPointCount = { fewest: 2, most: 8 } as const
const longestReason = 240
/** Time for an answer where the plan sets none, in seconds. */
const usualSeconds = 180

/** Whose words these are must not show. */
const promptWords =
  /<<<|>>>|<\/?[a-z-]+ [\da-z]{8,}>|\bkey points?\b|\breference answer\b|\brubric\b|\bas an ai\b|\blanguage model\b|\bthe (?:system )?prompt\b|\[(?:removed|name|email|phone|link|address)\]|[{}]\s*"\w+"\s*:/iu

/** A whole question for a main step or a challenge: empty when it can be asked. */
export function faultsInQuestion(
  draft: QuestionDraft,
  step: MainStep | ChallengeStep,
  brief: Brief,
  interview: Interview,
): readonly DraftFault[] {
  const { keyPoints } = draft
  const shown = [draft.text, draft.clarification, ...draft.hints]
  const faults: DraftFault[] = [...faultsInText(draft.text, brief, interview)]
  if (draft.topic !== step.topic) faults.push('other-topic')
  if (draft.difficulty !== step.difficulty) faults.push('other-difficulty')
  if (keyPoints.length < keyPointCount.fewest || keyPoints.length > keyPointCount.most) faults.push('key-point-count')
  const parts = [draft.clarification, draft.referenceAnswer, ...keyPoints.map(({ text }) => text)]
  if (draft.hints.length === 0 || parts.some((part) => part.trim() === '')) faults.push('part-missing')
  if (keyPoints.some((point) => shown.some((text) => reveals(outsideCode(text), point)))) faults.push('gives-away')
  if (shown.slice(1).some((text) => promptWords.test(text))) faults.push('names-the-prompt')
  return [...new Set(faults)]
}

/** A follow-up about one key point. */
export function faultsInProbe(
  { text }: FollowUpDraft,
  { keyPoint }: ProbeStep,
  brief: Brief,
  interview: Interview,
): readonly DraftFault[] {
  const asked = questionOfTurn(brief, interview)?.text ?? ''
  const faults = faultsInText(text, brief, interview)
  return reveals(outsideCode(text), keyPoint, asked) ? [...faults, 'gives-away'] : faults
}

function faultsInText(text: string, brief: Brief, interview: Interview): DraftFault[] {
  const faults: DraftFault[] = []
  const { length } = tidied(text)
  if (length < questionLength.shortest) faults.push('too-short')
  if (length > questionLength.longest) faults.push('too-long')
  if (!asksOneThing(text)) faults.push('several-questions')
  const asked = [...exchangesOf(interview).map((exchange) => exchange.text), ...brief.askedTexts]
  if (resemblesAny(asked)(text)) faults.push('asked-before')
  if (promptWords.test(text)) faults.push('names-the-prompt')
  return faults
}

/** The question as it will be asked; call it with a draft that has no faults. */
export function questionFrom(
  draft: QuestionDraft,
  step: MainStep | ChallengeStep,
  brief: Brief,
  interview: Interview,
  askedBy: ModelStamp,
): ChosenQuestion {
  const questionId = step.kind === 'main' ? `written-${turnsBegun(interview) + 1}` : followUpId(interview)
  const keyPoints = withIds(draft.keyPoints)
  const written: Question = {
    id: questionId,
    version: 1,
    type: step.type,
    topic: step.topic,
    subcategory: step.topic,
    tags: [],
    roles: [],
    difficulty: step.difficulty,
    timeLimitSeconds: brief.plan.secondsPerAnswer ?? usualSeconds,
    locale: brief.locale,
    text: tidied(draft.text),
    clarification: tidied(draft.clarification),
    keyPoints,
    referenceAnswer: tidied(draft.referenceAnswer),
    followUps: [],
    hints: draft.hints.map(tidied).filter((hint) => hint !== ''),
    misconceptions: [],
    resources: [],
    active: true,
  }
  return {
    questionId,
    kind: step.kind === 'main' ? 'main' : 'follow-up',
    bankId: step.kind === 'main' ? questionId : (interview.turns.at(-1)?.bankId ?? questionId),
    topic: step.topic,
    difficulty: step.difficulty,
    text: written.text,
    why: reasonFor(step, draft.why, keyPoints),
    keyPointId: null,
    written,
    askedBy,
  }
}

/** The follow-up as it will be asked. It is evaluated by its key point, so all else is as in the question it follows. */
export function probeFrom(
  draft: FollowUpDraft,
  step: ProbeStep,
  interview: Interview,
  askedBy: ModelStamp,
): ChosenQuestion {
  const turn = interview.turns.at(-1)
  if (!turn) throw new Error('a probe follows a question')
  return {
    questionId: followUpId(interview),
    kind: 'follow-up',
    bankId: turn.bankId,
    topic: turn.topic,
    difficulty: turn.difficulty,
    text: tidied(draft.text),
    why: reasonFor(step, draft.why, [step.keyPoint]),
    keyPointId: step.keyPoint.id,
    written: turn.exchanges[0]?.written ?? null,
    askedBy,
  }
}

/** Where the plan's reason names something of the candidate's own it tells more; else the writer's, if it can be shown. */
function reasonFor({ why }: WrittenStep, reason: string, points: readonly Pick<KeyPoint, 'text'>[]): Why {
  const text = tidied(reason)
  const isTelling =
    why.code === 'resume-line' ||
    why.code === 'resume' ||
    why.code === 'vague-point' ||
    (why.code === 'challenge' && why.quote !== null)
  const isFit =
    text !== '' &&
    text.length <= longestReason &&
    !promptWords.test(text) &&
    !points.some((point) => reveals(text, point))
  return isTelling || !isFit ? why : { code: 'own-words', text }
}

/** Numbers count up within the turn; follow-ups of the bank have names. */
function followUpId(interview: Interview): string {
  const turn = interview.turns.at(-1)
  const first = turn?.exchanges[0]
  if (!first) throw new Error('a follow-up follows a question')
  return `${first.questionId}/${turn.exchanges.length}`
}

/** Somebody marks as essential what matters most; when nobody did, the heaviest do. */
function withIds(points: readonly Omit<KeyPoint, 'id'>[]): readonly KeyPoint[] {
  const heaviest = Math.max(...points.map(({ weight }) => weight))
  const isMarked = points.some(({ essential }) => essential)
  const taken = new Set<string>()
  return points.map((point, index) => {
    const name = kebab(point.text)
    const id = name === '' || taken.has(name) ? `point-${index + 1}` : name
    taken.add(id)
    return {
      id,
      text: tidied(point.text),
      phrases: point.phrases.map(tidied).filter((phrase) => phrase !== ''),
      weight: point.weight,
      essential: isMarked ? point.essential : point.weight === heaviest,
    }
  })
}

const wordsInId = 5

function kebab(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z\d]+/gu) ?? []
  return words.slice(0, wordsInId).join('-')
}

function tidied(text: string): string {
  return intake(text).trim()
}
