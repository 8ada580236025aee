import type { Plan } from '#domain/interview'
import type { InterviewType } from '#domain/questions'

/** What one question takes without a limit, its follow-ups and feedback included. Minutes, from trying it. */
const minutesPerQuestion: Readonly<Record<InterviewType, number>> = {
  technical: 3,
  behavioral: 4,
  'system-design': 6,
  coding: 5,
  mixed: 4,
}

/** How long an interview will probably take. Whole minutes, in steps of five above ten. */
export function estimatedMinutes({
  type,
  questionCount,
  secondsPerAnswer,
  style,
}: Pick<Plan, 'type' | 'questionCount' | 'secondsPerAnswer' | 'style'>): number {
  const unlimited = minutesPerQuestion[type]
  const limited = secondsPerAnswer === null ? unlimited : Math.min(unlimited, (secondsPerAnswer / 60) * 1.5 + 0.5)
  const pace = style === 'speed' ? 0.6 : style === 'deep-dive' ? 1.3 : 1
  const minutes = Math.max(2, Math.round(questionCount * limited * pace))
  return minutes <= 10 ? minutes : Math.round(minutes / 5) * 5
}
