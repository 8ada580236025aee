import { answerField, expectAccessible, feedbackOf, give, hydrated, open, questionOf } from './acts.ts'
import { answerTo } from './answers.ts'
import { expect, test } from './fixtures.ts'

test('somebody looks through the bank, and practises one question of it to its report', async ({
  page,
  candidate: _,
}) => {
  await open(page, '/questions')
  await expectAccessible(page)
  await page.getByLabel('Words').fill('index')
  await page.getByLabel('Topic').selectOption('SQL and databases')
  await page.getByRole('button', { name: 'Show questions' }).click()

  await expect(page.getByText(/^SQL and databases · /).first()).toBeVisible()
  await expect(page.getByText(/^Go · /)).toHaveCount(0)
  const first = page.getByRole('listitem').first()
  const asked = await first.getByRole('heading').innerText()
  await first.getByRole('button', { name: /^Practise this one/ }).click()

  await page.waitForURL(/\/interview\/[\w-]{36}$/)
  await hydrated(page)
  await expect(questionOf(page)).toHaveText(asked)
  await expect(page.getByText(/^1 of 1/)).toBeVisible()
  await give(page, await answerTo(questionOf(page), 'strong'))
  await expect(feedbackOf(page)).toBeVisible()

  await page
    .getByRole('button', { name: 'End', exact: true })
    .or(page.getByRole('link', { name: 'See the report' }))
    .first()
    .click()
  const leave = page.getByRole('button', { name: 'End and see the report' })
  if (await leave.isVisible()) await leave.click()
  await page.waitForURL(/\/report$/)
  await expect(page.getByRole('heading', { name: asked })).toBeVisible()
})

test('nothing found says so and leads back; a stranger who wants to practise is asked to sign up first', async ({
  page,
}) => {
  await open(page, '/questions?query=nobody-asks-this')
  await expect(page.getByRole('heading', { name: 'No question matches' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all questions' }).click()

  await expect(page.getByText('Page 1 of')).toBeVisible()
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page.getByText('Page 2 of')).toBeVisible()
  await page
    .getByRole('button', { name: /^Practise this one/ })
    .first()
    .click()
  await page.waitForURL(/\/signup\?next=/)
  await expect(answerField(page)).toBeHidden()
})

test('no question of the bank is wider than the smallest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/questions')
  const pages = Number((await page.getByText(/^Page 1 of/).innerText()).replace(/^Page 1 of /, ''))
  expect(pages).toBeGreaterThan(30)
  for (let number = 1; number <= pages; number += 1) {
    await page.goto(`/questions?page=${number}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, `page ${number}`).toBeLessThanOrEqual(0)
  }
})
