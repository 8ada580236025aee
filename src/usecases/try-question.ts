import { evaluateAnswer, intake, maxAnswerLength, type Evaluation } from '#domain/evaluation'
import type { Question } from '#domain/questions'
import { Refusal } from '#ports'
import { trials } from './limit-rules.ts'
import type { Origin } from './accounts.ts'
import type { Ports } from './ports.ts'

export type Trial = { readonly answer: string; readonly evaluation: Evaluation; readonly modelAnswer: string }

/** One real question before any account; nothing is stored. @throws {Refusal} `RATE_LIMITED`, `ANSWER_TOO_LONG` */
export async function tryQuestion({ limits }: Ports, origin: Origin, question: Question, text: string): Promise<Trial> {
  await limits.take(trials, origin.address)
  const answer = intake(text)
  if (answer.length > maxAnswerLength) throw new Refusal('ANSWER_TOO_LONG')
  const evaluation = evaluateAnswer({ question, answer, level: 'mid' })
  return { answer, evaluation, modelAnswer: question.referenceAnswer }
}
