import type { Why } from '#domain/interview'
import { m } from '#messages'
import { roleName, topicName } from './names.ts'

/** Why a question is asked, for the line of small type under it. */
export function phraseWhy(why: Why): string {
  switch (why.code) {
    case 'warm-up':
      return m.why_warm_up()
    case 'opening':
      return m.why_opening({ topic: topicName(why.topic) })
    case 'resume':
      return m.why_resume({ skill: why.skill })
    case 'resume-line':
      return m.why_resume_line({ line: why.line })
    case 'role':
      return m.why_role({ role: roleName(why.role) })
    case 'topic':
      return m.why_topic({ topic: topicName(why.topic) })
    case 'harder':
      return m.why_harder({ topic: topicName(why.topic) })
    case 'easier':
      return m.why_easier({ topic: topicName(why.topic) })
    case 'missing-point':
      return m.why_missing_point()
    case 'vague-point':
      return m.why_vague_point({ quote: why.quote })
    case 'challenge':
      return m.why_challenge()
    case 'own-words':
      return why.text
  }
}
