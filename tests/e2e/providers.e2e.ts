import type { Page } from '@playwright/test'
import { expectAccessible, hydrated, open } from './acts.ts'
import { expect, test } from './fixtures.ts'

test.describe('own keys', () => {
  test.use({ tolerated: [/status of 400/] })

  test('are added, put in order, switched off and deleted', async ({ page, candidate: _ }) => {
    await open(page, '/settings')
    await page.getByRole('link', { name: 'AI providers' }).click()
    await hydrated(page)
    await expect(links(page)).toHaveText([/Your own keys/, /Built-in interviewer/])
    await expectAccessible(page)

    await addKey(page, 'OpenAI', 'sk-proj-0123456789abcdWXYZ')
    await expect(page.getByText('The key is sealed and kept.')).toBeVisible()
    await addKey(page, 'Anthropic', 'sk-ant-0123456789abcdQ7f2')
    await expect(names(page)).toHaveText([/^OpenAI/, /^Anthropic/])
    await expect(links(page)).toHaveText([/OpenAI/, /Anthropic/, /Built-in interviewer/])
    expect(await page.content()).not.toContain('0123456789')

    await page.getByRole('button', { name: 'Move up Anthropic Q7f2' }).click()
    await expect(names(page)).toHaveText([/^Anthropic/, /^OpenAI/])
    await page.getByRole('button', { name: 'Switch off Anthropic Q7f2' }).click()
    await expect(names(page)).toHaveText([/^Anthropic.*Off/s, /^OpenAI/])
    await expect(links(page)).toHaveText([/OpenAI/, /Built-in interviewer/])
    await page.getByText('Models', { exact: true }).first().click()
    await expect(page.getByText('claude-haiku-4-5', { exact: true })).toHaveCount(3)
    await expectAccessible(page)

    const anthropic = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Anthropic/ }) })
    await anthropic.locator('summary', { hasText: /^Delete/ }).click()
    await anthropic.getByRole('button', { name: 'Delete it for good' }).click()
    await expect(names(page)).toHaveText([/^OpenAI/])
  })

  test('how they are used is kept, and a wrong amount is said where it stands', async ({ page, candidate: _ }) => {
    await open(page, '/settings/providers')
    await page.getByLabel('The interview pauses').check()
    await page.getByLabel('Three').check()
    await page.getByLabel('Limit per interview').fill('1.5')
    await page.getByLabel('Limit per month').fill('a lot')
    await page.getByRole('button', { name: 'Save how keys are used' }).click()
    await expect(page.getByText('Write an amount like 2 or 0.50.')).toBeVisible()
    await expect(page.getByLabel('Limit per interview')).toHaveValue('1.5')

    await page.getByLabel('Limit per month').fill('$20')
    await page.getByRole('button', { name: 'Save how keys are used' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await open(page, '/settings/providers')
    await expect(page.getByLabel('The interview pauses')).toBeChecked()
    await expect(page.getByLabel('Three')).toBeChecked()
    await expect(page.getByLabel('Limit per interview')).toHaveValue('1.50')
    await expect(page.getByLabel('Limit per month')).toHaveValue('20')
  })

  test('what was pasted can be looked at before it is sent, and is gone when it was no key', async ({
    page,
    candidate: _,
  }) => {
    await open(page, '/settings/providers')
    const field = page.getByLabel('Key', { exact: true })
    await field.fill('two words')
    await page.getByRole('button', { name: 'Show the key' }).click()
    await expect(field).toHaveAttribute('type', 'text')
    await page.getByLabel('Gemini').check()
    await page.getByRole('button', { name: 'Add this key' }).click()

    await expect(page.getByText('A key has no spaces, line breaks or accented letters')).toBeVisible()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('')
    await expect(page.getByLabel('Gemini')).toBeChecked()
  })
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('a key is added and deleted by plain forms', async ({ page, candidate: _ }) => {
    await page.goto('/settings/providers')
    await addKey(page, 'Gemini', 'AIza-0123456789abcdm9K1')
    await expect(names(page)).toHaveText([/^Gemini/])
    await page.locator('summary', { hasText: /^Delete/ }).click()
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await expect(page.getByText('None yet')).toBeVisible()
  })
})

const names = (page: Page) => page.getByRole('heading', { level: 3 })
const links = (page: Page) => page.getByRole('list', { name: 'Who is asked, in this order' }).getByRole('listitem')

async function addKey(page: Page, provider: string, key: string): Promise<void> {
  await page.getByLabel(provider, { exact: false }).check()
  await page.getByLabel('Key', { exact: true }).fill(key)
  await page.getByRole('button', { name: 'Add this key' }).click()
  await page.waitForURL('**/settings/providers?added')
}
