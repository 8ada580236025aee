import type { Plan } from '#domain/interview'
import { m } from '#messages'
import { interviewTypeName, levelName, modeName, roleName } from './names.ts'

/** All of a plan in one line, title aside. */
export function phrasePlan(plan: Omit<Plan, 'title'>): string {
  const time =
    plan.secondsPerAnswer === null
      ? m.plan_no_limit()
      : m.plan_limit({ minutes: Math.round((plan.secondsPerAnswer / 60) * 10) / 10 })
  return [
    interviewTypeName(plan.type),
    roleName(plan.role),
    levelName(plan.level),
    m.plan_questions({ count: plan.questionCount }),
    modeName(plan.mode),
    time,
  ].join(' · ')
}
