import { challenges, personalTemplates, questionBank } from '#content'
import { evaluateAnswer } from '#domain/evaluation'
import type { Question } from '#domain/questions'

/** What a strong candidate would say to any question of an interview, by its id. */
export function strongAnswer(questionId: string): string {
  return questionBehind(questionId).referenceAnswer
}

/** Part of it: enough to quote, too little to leave nothing open, so that a curious interviewer asks on. */
export function thinAnswer(questionId: string): string {
  const question = questionBehind(questionId)
  const sentences = question.referenceAnswer.split(/(?<=[.!?:;])\s+/)
  const beginnings = sentences.map((_, index) => sentences.slice(0, index + 1).join(' '))
  const thin = [...beginnings, ...sentences].find((answer) => isThin(question, answer))
  return thin ?? question.referenceAnswer
}

/** A follow-up is called `question/follow-up`, a challenge `question/challenge:id`, a question about a resume `personal-template-…`. */
function questionBehind(questionId: string): Question {
  const [id = '', followUp = ''] = questionId.split('/')
  const question =
    challenges.find((each) => followUp === `challenge:${each.question.id}`)?.question ??
    personalTemplates.find((each) => id.startsWith(`personal-${each.question.id}-`))?.question ??
    questionBank.find((each) => each.id === id)
  if (!question) throw new Error(`There is no question ${questionId}`)
  return question
}

/** An answer of 80 points and more is not probed further. */
function isThin(question: Question, answer: string): boolean {
  const { criteria, points, keyPoints } = evaluateAnswer({ question, answer, level: 'senior' })
  const isQuoted = criteria.some(({ evidence }) => evidence.length > 0)
  const open = keyPoints.filter(({ status }) => status !== 'covered')
  const canBeProbed = open.some(({ id }) => question.followUps.some(({ keyPointId }) => keyPointId === id))
  return isQuoted && canBeProbed && points !== null && points < 75
}
