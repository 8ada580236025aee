import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { candidate, resumeDoc, resumeDocx, resumePdf } from '#tests/fixtures/resumes.ts'
import { strongAnswer, thinAnswer } from '#tests/people/answers.ts'
import { RestCandidate } from '#tests/people/rest-candidate.ts'
import { holdInterview } from '#tests/people/whole-interview.ts'
import { Caller } from './caller.ts'

const origin = (baseURL: string | undefined) => new Caller(baseURL).origin

for (const file of [resumePdf(), resumeDocx(), resumeDoc()]) {
  test(`a candidate with ${file.name} gets from sign-up to the report by REST alone`, async ({ baseURL }) => {
    const person = await RestCandidate.signUp(origin(baseURL))
    const { profile } = await person.upload(file)
    expect(profile).toMatchObject({ name: candidate.name, email: candidate.email, role: candidate.role })

    const started = await person.start()
    expect(started).toMatchObject({ phase: 'listening', progress: { turn: 1, of: 5, answered: 0 } })
    const given = await holdInterview(person, started)

    const report = await person.report(started.interviewId)
    expect(report.coverage).toEqual({ planned: 5, answered: 5, assessed: 5 })
    expect(report.turns).toHaveLength(5)
    const asked = report.turns.flatMap(({ exchanges }) => exchanges)
    expect(asked.map(({ answerId }) => answerId)).toEqual(given.map(({ answerId }) => answerId))
    await expect(async () => {
      const { items } = await person.history()
      expect(items).toMatchObject([{ id: started.interviewId, status: 'completed', points: report.points }])
    }).toPass()
  })
}

test('every evaluation quotes the answer to the letter, and says itself in words', async ({ baseURL }) => {
  const person = await RestCandidate.signUp(origin(baseURL))
  const { interviewId, question } = await person.start()
  const text = strongAnswer(question?.id ?? '')

  const { evaluation } = await person.answer(interviewId, question?.id ?? '', text)

  expect(evaluation?.score).toBeGreaterThanOrEqual(7)
  expect(evaluation?.feedback).toMatch(/^[A-Z].*\.$/)
  expect(evaluation?.keyPointsCovered.length).toBeGreaterThan(0)
  const quotes = evaluation?.criteria.flatMap(({ evidence }) => evidence) ?? []
  expect(quotes.length).toBeGreaterThan(0)
  for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote)
})

test('the same answer sent twice is evaluated once and gets the same result', async ({ baseURL }) => {
  const person = await RestCandidate.signUp(origin(baseURL))
  const { interviewId, question } = await person.start()
  const id = question?.id ?? ''
  const answerId = randomUUID()

  const first = await person.answer(interviewId, id, thinAnswer(id), answerId)
  const again = await person.answer(interviewId, id, 'Something else altogether.', answerId)

  expect(again).toEqual(first)
  expect((await person.view(interviewId)).history).toHaveLength(1)
})

test('a realistic interview tells no score before its report', async ({ baseURL }) => {
  const person = await RestCandidate.signUp(origin(baseURL))
  const started = await person.start({ mode: 'realistic' })
  const id = started.question?.id ?? ''

  const { evaluation, question } = await person.answer(started.interviewId, id, strongAnswer(id))
  const { history } = await person.view(started.interviewId)

  expect(evaluation).toBeNull()
  expect(question).not.toBeNull()
  expect(history.map((exchange) => exchange.evaluation)).toEqual([null])
  await holdInterview(person, { ...started, question })
  expect((await person.report(started.interviewId)).points).not.toBeNull()
})

test('pausing, hints, other words, skipping and ending work as they do on the stage', async ({ baseURL }) => {
  const person = await RestCandidate.signUp(origin(baseURL))
  const { interviewId } = await person.start()

  expect((await person.act(interviewId, 'hint')).question?.hints).toHaveLength(1)
  expect((await person.act(interviewId, 'clarify')).question?.clarification).not.toBeNull()
  expect(await person.act(interviewId, 'pause')).toMatchObject({ status: 'paused', pausedBecause: 'candidate' })
  expect(await person.act(interviewId, 'continue')).toMatchObject({ status: 'in-progress', phase: 'listening' })
  expect((await person.act(interviewId, 'skip')).history).toMatchObject([{ outcome: 'skipped', answer: '' }])
  expect(await person.act(interviewId, 'end')).toMatchObject({ status: 'completed', question: null })
  expect(await person.report(interviewId)).toMatchObject({ partial: true, coverage: { planned: 5 } })
})

test('the report also comes as Markdown, and under its other name', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const { interviewId } = await caller.start(token, { title: 'Friday rehearsal' })
  await caller.call(`POST /api/interview/${interviewId}/end`, { token })

  const report = await caller.call(`GET /api/interview/${interviewId}/report`, { token })
  const result = await caller.call(`GET /api/interview/result?interviewId=${interviewId}`, { token })
  const written = await caller.call(`GET /api/interview/${interviewId}/report?format=markdown`, { token })

  expect(result.body).toEqual(report.body)
  expect(written.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(written.body).toMatch(/^# Friday rehearsal\n/)
})

test('what is being typed is kept, and comes back with the view', async ({ baseURL }) => {
  const caller = new Caller(baseURL)
  const { accessToken: token } = await caller.signUp()
  const { interviewId, questionId } = await caller.start(token)
  const draft = { questionId, text: 'Half a thought' }

  const kept = await caller.call(`PUT /api/interview/${interviewId}/draft`, { token, json: draft })

  expect(kept.status).toBe(204)
  expect((await caller.call(`GET /api/interview/${interviewId}`, { token })).body).toMatchObject({ draft })
})
