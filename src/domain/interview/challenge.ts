import type { Question, QuestionType } from '#domain/questions'

/** A question that can follow any strong answer; `{quote}` stands for words of that answer. */
export type Challenge = { readonly after: readonly QuestionType[]; readonly question: Question }

const mark = '/challenge:'

/** The id of a challenge in an interview: what it follows, and which it is. */
export function challengeId(bankId: string, { question }: Challenge): string {
  return `${bankId}${mark}${question.id}`
}

export function challengeIn(questionId: string, challenges: readonly Challenge[]): Challenge | undefined {
  return challenges.find((challenge) => isChallenge(questionId, challenge))
}

export function isChallenge(questionId: string, { question }: Challenge): boolean {
  return questionId.endsWith(`${mark}${question.id}`)
}
