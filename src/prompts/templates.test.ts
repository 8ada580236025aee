/**
 * What models are told, word for word. Each golden file is named by its template's version: whoever changes what a model
 * is told raises the version, and the new text stands in a file of its own.
 */
import { expect, test } from 'vitest'
import { assignmentOf, exchangesOf, nextStep, type Brief, type Interview, type Step } from '#domain/interview'
import { reportOf } from '#domain/report'
import { readProfileFromText } from '#domain/resume'
import type { Prompt } from '#ports'
import { interviewAfter } from '#tests/fixtures/course.ts'
import { brief, fullAnswer, halfAnswer, personal } from '#tests/fixtures/interview.ts'
import {
  evaluationPrompt,
  evaluationTemplate,
  followUpPrompt,
  followUpTemplate,
  profilePrompt,
  profileTemplate,
  questionPrompt,
  questionTemplate,
  summaryPrompt,
  summaryTemplate,
} from './index.ts'

const nonce = 'n0nce'
const candidate: Brief = {
  ...brief,
  personal: [personal],
  askedTexts: ['What is an index?'],
  profile: { role: 'backend', skills: ['Caching'], technologies: ['PostgreSQL'], experienceYears: 4 },
}

function stepAfter(
  answers: readonly string[],
  kind: Step['kind'],
  of = candidate,
): { step: Step; interview: Interview } {
  const interview = interviewAfter(of, answers)
  const step = nextStep(of, interview)
  if (step?.kind !== kind) throw new Error(`the next step is ${String(step?.kind)}`)
  return { step, interview }
}

function promptText({ instructions, input, schema, maxTokens }: Prompt): string {
  return [instructions, input, JSON.stringify(schema, null, 2), `at most ${String(maxTokens)} tokens`].join(
    '\n\n---\n\n',
  )
}

test('a question is asked for in these words', async () => {
  const { step, interview } = stepAfter([], 'main')
  if (step.kind !== 'main') throw new Error('no main step')

  await expect(promptText(questionPrompt(candidate, interview, step, nonce))).toMatchFileSnapshot(
    `golden/${questionTemplate.version}.txt`,
  )
})

test('a follow-up is asked for in these words', async () => {
  const { step, interview } = stepAfter([halfAnswer], 'probe')
  if (step.kind !== 'probe') throw new Error('no probe')

  await expect(promptText(followUpPrompt(candidate, interview, step, nonce))).toMatchFileSnapshot(
    `golden/${followUpTemplate.version}.txt`,
  )
})

test('a resume is read again in these words', async () => {
  const text = 'Ada Example\nada@example.com\nBackend engineer at Initech since 2021. PostgreSQL, TypeScript.'
  const { profile } = readProfileFromText(text, { year: 2026, month: 11 })

  await expect(promptText(profilePrompt(text, profile, nonce))).toMatchFileSnapshot(
    `golden/${profileTemplate.version}.txt`,
  )
})

test('a report is put into words in these words', async () => {
  const report = reportOf(candidate, interviewAfter(candidate, [halfAnswer, fullAnswer]), 9_000)

  await expect(promptText(summaryPrompt(report, nonce))).toMatchFileSnapshot(`golden/${summaryTemplate.version}.txt`)
})

test('an evaluation is asked for in these words', async () => {
  const interview = interviewAfter(candidate, [fullAnswer])
  const [exchange] = exchangesOf(interview)
  const assignment = exchange && assignmentOf(candidate, interview, exchange)
  if (!assignment) throw new Error('nothing to evaluate')

  await expect(
    text(evaluationPrompt({ ...assignment, answer: `Um, ${fullAnswer} **Really!!!**` }, nonce)),
  ).toMatchFileSnapshot(`golden/${evaluationTemplate.version}.txt`)
})
