import { randomUUID } from 'node:crypto'
import {
  answerField,
  beginAndWarmUp,
  expectAccessible,
  feedbackOf,
  give,
  hydrated,
  open,
  questionOf,
  setUp,
} from './acts.ts'
import { expect, test } from './fixtures.ts'

/** Tells OpenAI's double how to behave towards one key. */
async function play(key: string, fault: string | null): Promise<void> {
  const port = process.env.OPENAI_DOUBLE_PORT ?? ''
  const response = await fetch(`http://127.0.0.1:${port}/__double`, {
    method: 'POST',
    body: JSON.stringify({ key, fault }),
  })
  if (!response.ok) throw new Error(`the double answered ${String(response.status)}`)
}

const full =
  'I would look at the logs first, because they are the evidence. Then I would write a regression test that stays behind.'

test('an interview asked and evaluated by a model of one’s own, whose key is revoked in the middle', async ({
  page,
  candidate: _,
}) => {
  const key = `sk-double.${randomUUID()}`

  await test.step('a key is added and tested', async () => {
    await open(page, '/settings/providers')
    await page.getByRole('group', { name: 'Provider' }).getByLabel('OpenAI').check()
    await page.getByLabel('Key', { exact: true }).fill(key)
    await page.getByRole('button', { name: 'Add this key' }).click()
    await expect(page.getByText(`ending in ${key.slice(-4)}`)).toBeAttached()
    await page.getByRole('button', { name: 'Test OpenAI' }).click()
    await expect(page.getByText('OpenAI accepts this key.')).toBeVisible()
  })

  await test.step('OpenAI asks, and says so', async () => {
    await setUp(page)
    await expect(page.getByText('OpenAI asks and evaluates.')).toBeVisible()
    await beginAndWarmUp(page)
    await expect(page.getByText('Asked by OpenAI, gpt-5-mini')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('OpenAI evaluates, and what it costs is told', async () => {
    await give(page, full)
    await expect(feedbackOf(page)).toBeVisible()
    await expect(feedbackOf(page).getByText(/Evaluated by OpenAI, model gpt-5-mini/)).toBeVisible()
    await expect(feedbackOf(page).getByText(/It cost \$0\.\d+/)).toBeVisible()
    await expect(feedbackOf(page).locator('mark').first()).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the key is revoked: a quiet notice, and the interview goes on', async () => {
    await page.getByRole('button', { name: /^(Next question|Answer the follow-up)$/ }).click()
    await expect(answerField(page)).toBeVisible()
    await play(key, 'invalid-key')
    await give(page, full)
    await expect(feedbackOf(page).getByText('OpenAI did not accept your key, so the built-in evaluator')).toBeVisible()
    await page.getByRole('button', { name: /^(Next question|Answer the follow-up)$/ }).click()
    await expect(questionOf(page)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('it ends well', async () => {
    await page.getByRole('button', { name: 'End', exact: true }).click()
    await page.getByRole('button', { name: 'End and see the report' }).click()
    await page.waitForURL(/\/report$/)
    await expect(page.getByText(/Models cost \$0\.\d+ in this interview/)).toBeVisible()
    await expect(page.getByText(/OpenAI did not accept your key/).first()).toBeVisible()
    await expectAccessible(page)
  })
})

test('whoever would rather wait is told, tries again, and gets a model’s evaluation', async ({
  page,
  baseURL,
  candidate: _,
}) => {
  const key = `sk-double.${randomUUID()}`
  const { request } = page
  const headers = { origin: baseURL ?? '' }
  const added = await request.post('/api/settings/api-key', { headers, data: { provider: 'openai', key } })
  expect(added.status()).toBe(201)
  const policy = { whenAway: 'pause', samples: 1, interviewCapMicroUsd: null, monthCapMicroUsd: null }
  expect((await request.put('/api/settings/models', { headers, data: policy })).ok()).toBe(true)

  await setUp(page)
  await beginAndWarmUp(page)
  await play(key, 'overloaded')
  await give(page, full)
  await expect(page.getByRole('heading', { name: 'No model answers just now' })).toBeVisible()
  await expectAccessible(page)

  await play(key, null)
  await page.getByRole('button', { name: 'Try again' }).click()
  await hydrated(page)
  await expect(feedbackOf(page).getByText(/Evaluated by OpenAI/)).toBeVisible()
})
