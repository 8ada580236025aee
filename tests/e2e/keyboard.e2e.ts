import type { Locator, Page } from '@playwright/test'
import { answerTo } from './answers.ts'
import { answerField, feedbackOf, hydrated, open, questionOf } from './acts.ts'
import { expect, test } from './fixtures.ts'

test('an interview is set up, held and ended with the keyboard alone', async ({ page, candidate: _ }) => {
  await open(page, '/interview/new')
  await reach(page, page.getByRole('button', { name: 'Start the interview' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/interview\/[\w-]{36}$/)
  await hydrated(page)

  await reach(page, page.getByRole('button', { name: 'Begin' }))
  await page.keyboard.press('Enter')
  await expect(answerField(page)).toBeFocused()
  await page.keyboard.type('I build backends for logistics.')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/^1 of 5/)).toBeVisible()
  await expect(answerField(page)).toBeFocused()
  await page.keyboard.insertText(await answerTo(questionOf(page), 'strong'))
  await page.keyboard.press('Control+Enter')
  await expect(feedbackOf(page)).toBeFocused()

  await reach(page, page.getByRole('button', { name: 'End', exact: true }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'End the interview here?' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'End', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await reach(page, page.getByRole('button', { name: 'End and see the report' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/report$/)
})

test('the first Tab offers to skip to the content', async ({ page }) => {
  for (const path of ['/', '/login', '/signup', '/terms']) {
    await open(page, path)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()
  }
})

/** Tabs on until the target has the focus; what cannot be reached so is not there for somebody without a mouse. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const isReached = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isReached()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}
