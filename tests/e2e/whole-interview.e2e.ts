import { resumeDoc, resumeDocx, resumePdf } from '#tests/fixtures/resumes.ts'
import { answerTo } from './answers.ts'
import {
  addResume,
  answerField,
  answerToTheEnd,
  beginAndWarmUp,
  choose,
  expectAccessible,
  feedbackOf,
  give,
  hydrated,
  open,
  questionOf,
  setUp,
  signUp,
} from './acts.ts'
import { expect, test } from './fixtures.ts'

test('from the landing page to a report and its deletion, with every page accessible in light and dark', async ({
  page,
  stranger,
}) => {
  test.setTimeout(480_000)

  await test.step('try one question before any account', async () => {
    await open(page, '/')
    await expectAccessible(page)
    await page
      .getByLabel('Your answer')
      .fill('A hash table computes an index from the key, so a lookup is constant time.')
    await page.getByRole('button', { name: 'Send answer' }).click()
    await expect(page.getByText('Level per criterion')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Create an account and hold a whole interview' }).click()
  })

  await test.step('sign up', async () => {
    await page.waitForURL('**/signup')
    await expectAccessible(page)
    await signUp(page, stranger)
    await page.waitForURL('**/dashboard')
    await expect(page.getByRole('heading', { name: `Welcome, ${stranger.name}` })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('upload a resume and correct what was read', async () => {
    await page.getByRole('link', { name: 'Add a resume' }).click()
    await page.waitForURL('**/resume')
    await expectAccessible(page)
    await choose(page, resumePdf())
    await expect(page.getByText('This is what was read')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Level').selectOption('Senior')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
  })

  const stage = await test.step('set up five questions', async () => {
    await open(page, '/interview/new')
    await expectAccessible(page)
    await page.getByLabel('Title').fill('Before the real one')
    await page.getByRole('button', { name: 'Start the interview' }).click()
    await page.waitForURL(/\/interview\/[\w-]{36}$/)
    return new URL(page.url()).pathname
  })

  await test.step('the tour, and a warm-up that is not scored', async () => {
    await hydrated(page)
    await expect(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible()
    await expectAccessible(page)
    await beginAndWarmUp(page)
  })

  await test.step('a thin answer brings feedback with evidence, and a follow-up', async () => {
    await expect(page.getByText(/^1 of 5/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Give me a hint' }).click()
    await expect(page.getByText('Hints asked for: 1')).toBeVisible()
    await page.getByRole('button', { name: 'Say it differently' }).click()
    await expect(page.getByText('In other words')).toBeVisible()
    await give(page, await answerTo(questionOf(page), 'thin'))
    await expect(feedbackOf(page)).toBeVisible()
    await expect(feedbackOf(page).locator('mark').first()).toBeVisible()
    await expectAccessible(page)
    await feedbackOf(page).getByText('This is unfair because …').click()
    await page.getByLabel('What did the evaluation get wrong?').fill('I did say that, in other words.')
    await page.getByRole('button', { name: 'Note it' }).click()
    await expect(page.getByText('You noted: “I did say that, in other words.”')).toBeVisible()
    await page.getByRole('button', { name: 'Answer the follow-up' }).click()
    await expect(page.getByText(/^1 of 5.*follow-up/)).toBeVisible()
  })

  await test.step('a pause keeps what was typed', async () => {
    await answerField(page).fill('What I have so far')
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(answerField(page)).toHaveValue('What I have so far')
  })

  await test.step('a skipped question is confirmed first', async () => {
    await page.getByRole('button', { name: 'Skip' }).click()
    await expect(page.getByRole('dialog', { name: 'Skip this question?' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Keep going' }).click()
    await expect(answerField(page)).toHaveValue('What I have so far')
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('button', { name: 'Skip the question' }).click()
    await page.getByRole('button', { name: 'Next question' }).click()
    await expect(page.getByText(/^2 of 5/)).toBeVisible()
  })

  await test.step('the rest, to the end', async () => {
    await answerToTheEnd(page)
    await page.getByRole('link', { name: 'See the report' }).click()
  })

  await test.step('the report', async () => {
    await page.waitForURL(`**${stage}/report`)
    await expect(page.getByText('Stands on 5 of 5 planned questions.')).toBeVisible()
    await expect(page.getByText(/^The built-in evaluator \(rules/)).toBeVisible()
    await expectAccessible(page)
    const markdown = await page.request.get(`${stage}/report.md`)
    expect(await markdown.text()).toContain('Before the real one')
    const json: unknown = await (await page.request.get(`${stage}/report.json`)).json()
    expect(json).toMatchObject({ coverage: { planned: 5, answered: 5 } })
  })

  await test.step('history, the same again, and deletion', async () => {
    await open(page, '/dashboard')
    await expect(page.getByText('Before the real one')).toBeVisible()
    await expectAccessible(page)
    await open(page, '/history')
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Same again/ }).click()
    await expect(page.getByText('The same choices as in “Before the real one”.')).toBeVisible()
    await open(page, '/history')
    await page.locator('summary', { hasText: /^Delete/ }).click()
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await expect(page.getByText('No interview yet')).toBeVisible()
    const gone = await page.request.get(`${stage}/report`)
    expect(gone.status()).toBe(404)
  })

  for (const path of ['/settings', '/terms', '/privacy']) {
    await test.step(path, async () => {
      await open(page, path)
      await expectAccessible(page)
    })
  }
})

for (const file of [resumeDocx(), resumeDoc()]) {
  test(`a whole interview about ${file.name}`, async ({ page, candidate: _ }) => {
    test.setTimeout(240_000)
    await addResume(page, file)
    const stage = await setUp(page)
    await beginAndWarmUp(page)
    await answerToTheEnd(page)
    await page.getByRole('link', { name: 'See the report' }).click()
    await page.waitForURL(`**${stage}/report`)
    await expect(page.getByText('Stands on 5 of 5 planned questions.')).toBeVisible()
    await open(page, '/history')
    await expect(page.getByRole('link', { name: /^Report/ })).toBeVisible()
  })
}

test('ending early is confirmed, and its report says that it is partial', async ({ page, candidate: _ }) => {
  await setUp(page)
  await beginAndWarmUp(page)
  await give(page, await answerTo(questionOf(page), 'strong'))
  await expect(feedbackOf(page)).toBeVisible()
  await page.getByRole('button', { name: 'End', exact: true }).click()
  await page.getByRole('button', { name: 'End and see the report' }).click()
  await page.waitForURL(/\/report$/)
  await expect(page.getByText('The interview ended early, so this report is partial.')).toBeVisible()
})

test('a realistic interview gives nothing away before the report', async ({ page, candidate: _ }) => {
  await setUp(page, { Mode: 'Realistic' })
  await beginAndWarmUp(page)
  await expect(page.getByRole('button', { name: 'Give me a hint' })).toHaveCount(0)
  const first = await questionOf(page).textContent()
  await give(page, await answerTo(questionOf(page), 'strong'))
  await expect(questionOf(page)).not.toHaveText(first ?? '')
  await expect(answerField(page)).toHaveValue('')
  await expect(feedbackOf(page)).toHaveCount(0)
  await expect(page.locator('mark')).toHaveCount(0)
})
