/**
 * Grades rows nobody tuned for: JSON lines `{id, question, reference, rubric?, answer}` on standard
 * input, `{id, score, ms}` on standard output. The score is the 0-100 a candidate would see.
 */
import { createInterface } from 'node:readline'
import { evaluateAnswer, intake, keyPointsFromMarking } from '#domain/evaluation'
import type { AssessedQuestion } from '#domain/evaluation'
import { z } from 'zod'

/** A marking scheme comes as text, as lines, or as items that carry their text and marks. */
const item = z.union([z.string(), z.record(z.string(), z.unknown())])
const row = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  reference: z.string().nullish(),
  rubric: z.union([z.string(), z.array(item), z.record(z.string(), z.unknown())]).nullish(),
  answer: z.string().nullish(),
})
type Row = z.infer<typeof row>

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const parsed = row.parse(JSON.parse(line))
  const question = questionOf(parsed)
  const started = performance.now()
  const { points } = evaluateAnswer({ question, answer: intake(parsed.answer ?? ''), level: 'mid' })
  const ms = Math.round((performance.now() - started) * 1000) / 1000
  process.stdout.write(`${JSON.stringify({ id: parsed.id, score: points ?? 0, ms })}\n`)
}

function questionOf({ question, reference, rubric }: Row): AssessedQuestion {
  const scheme = rubric === undefined || rubric === null ? '' : textOf(rubric)
  return {
    text: question,
    type: 'technical',
    referenceAnswer: reference ?? scheme,
    keyPoints: keyPointsFromMarking(scheme),
    misconceptions: [],
  }
}

function textOf(rubric: unknown): string {
  if (typeof rubric === 'string' || typeof rubric === 'number') return String(rubric)
  if (Array.isArray(rubric)) return rubric.map(textOf).join('\n')
  if (typeof rubric !== 'object' || rubric === null) return ''
  return Object.entries(rubric)
    .map(([key, value]) => (typeof value === 'number' ? `(${value} points)` : `${keyText(key)}${textOf(value)}`))
    .join(' ')
}

/** A key that is itself a sentence is part of the scheme; a field's name is not. */
function keyText(key: string): string {
  return key.includes(' ') ? `${key} ` : ''
}
