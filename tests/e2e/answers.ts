import type { Locator } from '@playwright/test'
import { challenges, personalTemplates, questionBank } from '#content'
import type { Question } from '#domain/questions'
import { strongAnswer, thinAnswer } from '#tests/people/answers.ts'

/**
 * What somebody says to the question on the page: all of it, or only the beginning, so that something is missing.
 * The page does not say which question of the bank it is, so it is found by its words.
 */
export async function answerTo(question: Locator, how: 'strong' | 'thin'): Promise<string> {
  const asked = wordsOf((await question.textContent()) ?? '')
  const known = questionBank.find((each) => textsOf(each).some((text) => wordsOf(text).startsWith(asked)))
  const id = known?.id ?? filledId(asked)
  return how === 'strong' ? strongAnswer(id) : thinAnswer(id)
}

/** Questions with slots are told by their words before the first slot and after the last. */
function filledId(asked: string): string {
  const isFilled = (question: Question) =>
    textsOf(question).some((text) => {
      const pieces = text.split(/\{\w+\}/u).map(wordsOf)
      return asked.startsWith(pieces[0] ?? '') && asked.endsWith(pieces.at(-1) ?? '')
    })
  const challenge = challenges.find(({ question }) => isFilled(question))
  if (challenge) return `any/challenge:${challenge.question.id}`
  const personal = personalTemplates.find(({ question }) => isFilled(question))
  if (personal) return `personal-${personal.question.id}-`
  throw new Error(`Nobody asks: ${asked}`)
}

function textsOf({ text, followUps }: Question): readonly string[] {
  return [text, ...followUps.map((followUp) => followUp.text)]
}

/** Letters and digits alone: the page draws markdown, and quotes may differ. */
function wordsOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
