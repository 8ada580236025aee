import { chooseQuestion } from '#domain/interview'
import type { Interviewer } from '#ports'

/** The interviewer that is always there: asks from the bank that came with the brief. */
export function builtinInterviewer(): Interviewer {
  return { nextQuestion: (brief, interview) => Promise.resolve(chooseQuestion(brief, interview)) }
}
