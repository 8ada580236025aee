import type { Plan } from '#domain/interview'
import { m } from '#messages'
import { interviewTypeName, levelName, roleName } from './names.ts'

/** What an interview is called when nobody names it. */
export function suggestedTitle({ level, role, type }: Omit<Plan, 'title'>): string {
  return m.title_suggested({ level: levelName(level), role: roleName(role), type: interviewTypeName(type) })
}
