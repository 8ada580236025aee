import { modes, questionCounts, styles } from '#domain/interview'
import { interviewTypes, levels, topics } from '#domain/questions'
import { m } from '#messages'
import { phrasePlan, styleName, suggestedTitle, topicName } from '#phrasing'
import { estimatedMinutes } from './estimate.ts'

/** What the set-up form says, by the names of its fields; whatever is not chosen counts as what suits most. */
export type PlanChoice = {
  readonly [field in 'type' | 'role' | 'level' | 'count' | 'seconds' | 'mode' | 'style']: string
} & { readonly topics: readonly string[] }

/** What is about to be started, in words. */
export function sumUp({ topics: picked, ...choice }: PlanChoice) {
  const plan = {
    type: interviewTypes.find((each) => each === choice.type) ?? 'technical',
    role: choice.role,
    level: levels.find((each) => each === choice.level) ?? 'mid',
    topics: [],
    questionCount: questionCounts.find((each) => String(each) === choice.count) ?? 5,
    secondsPerAnswer: choice.seconds === '' ? null : Number(choice.seconds),
    mode: modes.find((each) => each === choice.mode) ?? 'practice',
    style: styles.find((each) => each === choice.style) ?? 'conversational',
  }
  // These draw from a topic of their own, whatever was picked.
  const hasOwnTopic = plan.type === 'behavioral' || plan.type === 'system-design'
  const named = hasOwnTopic ? [] : topics.filter((topic) => picked.includes(topic)).map(topicName)
  return {
    estimate: m.setup_estimate({ minutes: estimatedMinutes(plan) }),
    plan: `${phrasePlan(plan)} · ${styleName(plan.style)}`,
    topics: named.join(', '),
    suggestedTitle: suggestedTitle(plan),
  }
}
