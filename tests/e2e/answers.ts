import type { Locator } from '@playwright/test'
import { questionBank } from '#content'
import type { Question } from '#domain/questions'
import { strongAnswer, thinAnswer } from '#tests/people/answers.ts'

/**
 * What somebody says to the question on the page: all of it, or only the beginning, so that something is missing.
 * The page does not say which question of the bank it is, so it is found by its words.
 */
export async function answerTo(question: Locator, how: 'strong' | 'thin'): Promise<string> {
  const asked = wordsOf((await question.textContent()) ?? '')
  const known = questionBank.find((each) => textsOf(each).some((text) => wordsOf(text).startsWith(asked)))
  if (!known) throw new Error(`The bank does not have: ${asked}`)
  return how === 'strong' ? strongAnswer(known.id) : thinAnswer(known.id)
}

function textsOf({ text, followUps }: Question): readonly string[] {
  return [text, ...followUps.map((followUp) => followUp.text)]
}

/** Letters and digits alone: the page draws markdown, and quotes may differ. */
function wordsOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
