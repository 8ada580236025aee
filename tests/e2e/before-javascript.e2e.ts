import { resumePdf } from '#tests/fixtures/resumes.ts'
import { answerTo } from './answers.ts'
import { answerField, choose, questionOf, sendAnswer, signUp } from './acts.ts'
import { expect, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('with JavaScript off, plain forms lead from the landing page to the report', async ({ page, stranger }) => {
  test.setTimeout(240_000)
  await page.goto('/')
  await page.getByLabel('Your answer').fill('It computes an index from the key, so that a lookup takes constant time.')
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect(page.getByText('Level per criterion')).toBeVisible()

  await page.getByRole('link', { name: 'Create an account and hold a whole interview' }).click()
  await signUp(page, stranger)
  await page.getByRole('link', { name: 'Add a resume' }).click()
  await choose(page, resumePdf())
  await page.getByRole('button', { name: 'Upload and read it' }).click()
  await expect(page.getByText('This is what was read')).toBeVisible()
  await page.getByLabel('Level').selectOption('Senior')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()

  await page.goto('/interview/new')
  await page.getByRole('button', { name: 'Start the interview' }).click()
  await page.getByRole('button', { name: 'Begin' }).click()

  await test.step('a hint, a pause and a skip do not cost what was typed', async () => {
    await answerField(page).fill('I build backends for logistics and payments.')
    await sendAnswer(page).click()
    await expect(page.getByText(/^1 of 5/)).toBeVisible()
    await answerField(page).fill('What I have so far')
    await page.getByRole('button', { name: 'Give me a hint' }).click()
    await expect(page.getByText('Hints asked for: 1')).toBeVisible()
    await expect(answerField(page)).toHaveValue('What I have so far')
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(answerField(page)).toHaveValue('What I have so far')
    await page.getByText('Skip', { exact: true }).click()
    await page.getByRole('button', { name: 'Skip the question' }).click()
    await page.getByRole('button', { name: 'Next question' }).click()
  })

  const report = page.getByRole('link', { name: 'See the report' })
  const onwards = page.getByRole('button', { name: /^(Next question|Answer the follow-up)$/ })
  for (let answers = 0; answers < 30 && !(await report.isVisible()); answers += 1) {
    await answerField(page).fill(await answerTo(questionOf(page), answers % 2 === 0 ? 'strong' : 'thin'))
    await sendAnswer(page).click()
    await expect(page.getByText('Level per criterion')).toBeVisible()
    if (await onwards.isVisible()) await onwards.click()
  }
  await report.click()
  // The skipped one is level 0, not an answer.
  await expect(page.getByText('Stands on 4 of 5 planned questions.')).toBeVisible()

  await page.goto('/history')
  await page.locator('summary', { hasText: /^Delete/ }).click()
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(page.getByText('No interview yet')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/login/)
})
