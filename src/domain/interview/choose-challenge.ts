/** A strong answer is not the end of a turn: an assumption is questioned, a constraint changed, or code asked for. */
import type { Question } from '#domain/questions'
import { challengeId, isChallenge } from './challenge.ts'
import { fraction } from './chance.ts'
import type { FollowUpStep } from './follow-up-step.ts'
import { byTheBook, exchangesOf, type ChosenQuestion, type Interview } from './interview.ts'
import type { Brief } from './plan.ts'

/** A challenge not used in this interview yet, about what the answer says best; `null` when none fits. */
export function chooseChallenge(
  brief: Brief,
  interview: Interview,
  { turn, quote }: Extract<FollowUpStep, { kind: 'challenge' }>,
  { type }: Question,
): ChosenQuestion | null {
  const asked = exchangesOf(interview)
  const fitting = brief.challenges.filter(
    (challenge) =>
      challenge.after.includes(type) &&
      !asked.some(({ questionId }) => isChallenge(questionId, challenge)) &&
      (quote !== null || !needsQuote(challenge.question)),
  )
  const chosen = fitting[Math.floor(fraction(brief.seed, turn.number) * fitting.length)]
  if (!chosen) return null
  const { question } = chosen
  return {
    questionId: challengeId(turn.bankId, chosen),
    kind: 'follow-up',
    bankId: turn.bankId,
    topic: turn.topic,
    difficulty: turn.difficulty,
    text: question.text.replaceAll('{quote}', quote ?? ''),
    why: { code: 'challenge', quote: needsQuote(question) ? quote : null },
    keyPointId: null,
    ...byTheBook,
  }
}

function needsQuote({ text }: Question): boolean {
  return text.includes('{quote}')
}
