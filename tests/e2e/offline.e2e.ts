import type { BrowserContext, Page } from '@playwright/test'
import { spokenView } from '#protocol'
import { answerTo } from './answers.ts'
import { answerField, beginAndWarmUp, feedbackOf, hydrated, open, questionOf, sendAnswer, setUp } from './acts.ts'
import { expect, test } from './fixtures.ts'

test.use({ tolerated: [/ERR_INTERNET_DISCONNECTED/] })

const saved = 'Saved here. It will be sent when you are back online.'

test('an answer given in a tunnel is saved on the phone and sent once when the network is back', async ({
  page,
  context,
  candidate: _,
}) => {
  const stage = await setUp(page)
  await beginAndWarmUp(page)
  await connected(page)
  const answer = await answerTo(questionOf(page), 'strong')

  await context.setOffline(true)
  await answerField(page).fill(answer)
  await sendAnswer(page).click()
  await expect(page.getByText(saved)).toBeVisible()

  await context.setOffline(false)
  await expect(feedbackOf(page)).toBeVisible()
  expect(await givenAnswers(page, stage)).toEqual([expect.any(String), answer])
})

test('the tab is killed in the tunnel, and the answer is still sent, once', async ({ page, context, candidate: _ }) => {
  const stage = await setUp(page)
  await beginAndWarmUp(page)
  await connected(page)
  const answer = await answerTo(questionOf(page), 'strong')

  await context.setOffline(true)
  await answerField(page).fill(answer)
  await sendAnswer(page).click()
  await expect(page.getByText(saved)).toBeVisible()
  await page.close()

  await context.setOffline(false)
  const again = await reopened(context, stage)
  await expect(feedbackOf(again)).toBeVisible()
  expect(await givenAnswers(again, stage)).toEqual([expect.any(String), answer])
})

test('an answer left behind is sent from any page of the product', async ({ page, context, candidate: _ }) => {
  const stage = await setUp(page)
  await beginAndWarmUp(page)
  await connected(page)
  const answer = await answerTo(questionOf(page), 'strong')
  await context.setOffline(true)
  await answerField(page).fill(answer)
  await sendAnswer(page).click()
  await expect(page.getByText(saved)).toBeVisible()
  await page.close()
  await context.setOffline(false)

  const dashboard = await context.newPage()
  await open(dashboard, '/dashboard')
  await expect.poll(() => givenAnswers(dashboard, stage)).toEqual([expect.any(String), answer])
})

test('what is being typed offline is there after the tab was killed', async ({ page, context, candidate: _ }) => {
  const stage = await setUp(page)
  await beginAndWarmUp(page)
  await connected(page)
  await context.setOffline(true)
  await expect(page.getByText('You are offline. What you type is kept here.')).toBeVisible()
  await answerField(page).pressSequentially('Half a sentence')
  await page.close()
  await context.setOffline(false)
  const again = await reopened(context, stage)
  await expect(answerField(again)).toHaveValue('Half a sentence')
})

async function connected(page: Page): Promise<void> {
  await expect(page.getByRole('status').getByText('Your turn')).toBeVisible()
}

async function reopened(context: BrowserContext, stage: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(stage)
  await hydrated(page)
  return page
}

/** Every answer the room has, in order. */
async function givenAnswers(page: Page, stage: string): Promise<readonly string[]> {
  const response = await page.request.get(`/api${stage}`)
  return spokenView.parse(await response.json()).history.map(({ answer }) => answer)
}
