/** What must hold for every interview, whoever is interviewed. Each check names what it found wrong. */
import { exchangesOf, turnResult, type Turn } from '#domain/interview'
import { difficultyOnScale } from '#domain/ability'
import { nearDuplicate } from '#domain/questions'
import type { Held } from './hold.ts'

export type Check = { readonly name: string; readonly faults: (held: Held) => readonly string[] }

const hourMs = 60 * 60_000

export const checks: readonly Check[] = [
  {
    name: 'one question at a time',
    faults: ({ interview }) =>
      exchangesOf(interview).flatMap(({ text }) => (marksIn(text) > 1 ? [`asks more than one thing: ${text}`] : [])),
  },
  {
    name: 'nothing asked twice',
    faults: ({ interview }) => {
      const all = exchangesOf(interview)
      return all.flatMap((one, index) =>
        all
          .slice(index + 1)
          .filter((other) => other.questionId === one.questionId || nearDuplicate(other.text, one.text))
          .map((other) => `${one.questionId} ~ ${other.questionId}`),
      )
    },
  },
  { name: 'follow-ups point at what was missing, challenges at what was strong', faults: aimless },
  { name: 'difficulty moves the right way', faults: wrongWays },
  {
    name: 'ends with the plan, within the hour',
    faults: ({ interview, brief }) => {
      const turns = interview.turns.length === brief.plan.questionCount ? [] : [`${interview.turns.length} turns`]
      const late = interview.clock.spentMs > hourMs ? [`${Math.round(interview.clock.spentMs / 60_000)} minutes`] : []
      return [...(interview.phase.name === 'completed' ? [] : [interview.phase.name]), ...turns, ...late]
    },
  },
  {
    name: 'the report says what the evaluations say',
    faults: ({ interview, report }) => {
      const points = interview.turns.flatMap((turn) => turnResult(turn).points ?? [])
      const mean = points.length === 0 ? null : Math.round(points.reduce((sum, each) => sum + each, 0) / points.length)
      const differs = report.points === mean ? [] : [`${String(report.points)} instead of ${String(mean)}`]
      const verdict = verdictFor(mean)
      return [...differs, ...(report.verdict === verdict ? [] : [`${report.verdict} at ${String(mean)} points`])]
    },
  },
]

function aimless({ interview, brief }: Held): string[] {
  return interview.turns.flatMap(({ exchanges: [first, ...followUps] }) =>
    followUps.flatMap(({ questionId, keyPointId, why, text }) => {
      if (keyPointId === null) {
        const quote = why.code === 'challenge' ? why.quote : null
        const isQuoted = quote === null || ((first?.answer?.text.includes(quote) ?? false) && text.includes(quote))
        return (first?.evaluation?.points ?? 0) >= 80 && isQuoted ? [] : [`${questionId} challenges nothing`]
      }
      const status = first?.evaluation?.keyPoints.find(({ id }) => id === keyPointId)?.status
      const question = brief.bank.find(({ id }) => questionId.startsWith(`${id}/`))
      const isAimed = question?.followUps.some((each) => each.keyPointId === keyPointId && each.text === text)
      return isAimed && status !== 'covered' ? [] : [`${questionId} asks for what was said`]
    }),
  )
}

/** Never harder after a poor answer, never easier after a strong one, as long as the bank has what is wanted. */
function wrongWays({ interview }: Held): string[] {
  return interview.turns.slice(1).flatMap((turn, index) => {
    const before = interview.turns[index]
    const points = before && turnResult(before).points
    if (!before || points === null || points === undefined) return []
    const step = difficultyOnScale[turn.difficulty] - difficultyOnScale[before.difficulty]
    const wrong = (points >= 80 && step < 0) || (points < 50 && step > 0)
    return wrong ? [`${told(before)} at ${points} points, then ${told(turn)}`] : []
  })
}

function told({ topic, difficulty }: Turn): string {
  return `${topic} ${difficulty}`
}

function marksIn(text: string): number {
  // What is quoted from an answer is not asked.
  return text.replace(/```[\s\S]*?```|`[^`]*`|“[^”]*”/gu, '').split('?').length - 1
}

function verdictFor(points: number | null): string {
  if (points === null) return 'not-assessed'
  if (points >= 80) return 'strong'
  if (points >= 60) return 'good'
  return points >= 35 ? 'partial' : 'weak'
}
