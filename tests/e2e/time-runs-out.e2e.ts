import { started } from '#protocol'
import { answerField, feedbackOf, hydrated, questionOf } from './acts.ts'
import { expect, test } from './fixtures.ts'

test('when the time for an answer runs out, what was typed counts', async ({ page, baseURL, candidate: _ }) => {
  test.setTimeout(120_000)
  const response = await page.request.post('/api/interview/start', {
    headers: { origin: baseURL ?? '' },
    data: { type: 'technical', level: 'mid', questionCount: 5, mode: 'practice', secondsPerAnswer: 30 },
  })
  const { interviewId } = started.parse(await response.json())
  await page.goto(`/interview/${interviewId}`)
  await hydrated(page)
  await expect(page.getByRole('button', { name: 'Hide the time left' })).toHaveText(/^0:[0-3]\d/)
  const question = (await questionOf(page).textContent()) ?? ''
  await answerField(page).fill('It keeps the hot part of the data in memory and writes the rest to disk.')
  await expect(page.getByText('Ten seconds left. What you have typed will count.')).toBeAttached({ timeout: 30_000 })
  await expect(feedbackOf(page)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(question).first()).toBeVisible()
  await expect(feedbackOf(page).getByText('It keeps the hot part of the data in memory').first()).toBeVisible()
})
