import type { Lead } from '#domain/interview'
import { m } from '#messages'
import { topicName } from './names.ts'

type Wording = (params: { topic: string }) => string

/** The more often a code is used in one interview, the more wordings it has. */
const wordings: Readonly<Record<Lead['code'], readonly Wording[]>> = {
  welcome: [m.lead_welcome_1, m.lead_welcome_2, m.lead_welcome_3, m.lead_welcome_4, m.lead_welcome_5, m.lead_welcome_6],
  next: [m.lead_next_1, m.lead_next_2, m.lead_next_3, m.lead_next_4],
  'new-topic': [m.lead_new_topic_1, m.lead_new_topic_2, m.lead_new_topic_3, m.lead_new_topic_4],
  personal: [m.lead_personal_1, m.lead_personal_2, m.lead_personal_3, m.lead_personal_4],
  probe: [m.lead_probe_1, m.lead_probe_2, m.lead_probe_3, m.lead_probe_4],
  challenge: [m.lead_challenge_1, m.lead_challenge_2, m.lead_challenge_3, m.lead_challenge_4],
  last: [m.lead_last_1, m.lead_last_2, m.lead_last_3],
}

/** What the interviewer says on the way to a question. */
export function phraseLead({ code, variant, topic }: Lead): string {
  const all = wordings[code]
  return all[variant % all.length]?.({ topic: topicName(topic) }) ?? ''
}
