import { open, signIn, signUp } from './acts.ts'
import { expect, test } from './fixtures.ts'

test.describe('accounts', () => {
  test.use({ tolerated: [/status of (400|409|429)/] })

  test('a taken address is said, and leads to signing in with it', async ({ page, stranger }) => {
    await open(page, '/signup')
    await signUp(page, stranger)
    await page.waitForURL('**/dashboard')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL((url) => url.pathname === '/')

    await open(page, '/signup')
    await signUp(page, stranger)
    await expect(page.getByText('There is already an account with this email.').first()).toBeVisible()
    await page.getByRole('link', { name: 'Sign in with it instead' }).click()
    await page.waitForURL('**/login')
    await signIn(page, stranger)
    await page.waitForURL('**/dashboard')
  })

  test('a wrong password is refused without saying which half was wrong', async ({ page, candidate }) => {
    await page.context().clearCookies()
    await open(page, '/login')
    await signIn(page, { ...candidate, password: 'Six loud badgers sink canoes' })
    await expect(page.getByText('This email and password do not belong together.')).toBeVisible()
    await expect(page.getByLabel('Email')).toHaveValue(candidate.email)
  })

  test('a password from the lists of attackers is refused, and a phrase is welcome', async ({ page, stranger }) => {
    await open(page, '/signup')
    await signUp(page, { ...stranger, password: 'Password123!' })
    await expect(page.getByText('This password is on lists that attackers try first.')).toBeVisible()
    await page.getByLabel('Password', { exact: true }).fill(stranger.password)
    await expect(page.getByText('Very hard to guess')).toBeVisible()
    await page.getByRole('button', { name: 'Create an account' }).click()
    await page.waitForURL('**/dashboard')
  })

  test('whoever is sent to sign in comes back to where they were going', async ({ page, candidate }) => {
    await page.context().clearCookies()
    await open(page, '/resume')
    await expect(page).toHaveURL(/\/login\?next=%2Fresume$/)
    await signIn(page, candidate)
    await page.waitForURL('**/resume')
  })

  test('settings are kept, and the theme is there with the first byte', async ({ page, candidate }) => {
    await open(page, '/settings')
    await expect(page.getByLabel('Name')).toHaveValue(candidate.name)
    await page.getByLabel('Name').fill('Robin Example')
    await page.getByLabel('Dark').check()
    await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()

    const html = await (await page.request.get('/settings')).text()
    expect(html).toContain('data-theme="dark"')
    await open(page, '/settings')
    await expect(page.getByLabel('Name')).toHaveValue('Robin Example')
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo')
  })

  test('a deleted account is gone', async ({ page, candidate }) => {
    await open(page, '/settings')
    await page.getByText('Delete my account').click()
    await page.getByLabel('Password', { exact: true }).fill(candidate.password)
    await page.getByRole('button', { name: 'Delete everything for good' }).click()
    await page.waitForURL((url) => url.pathname === '/')

    await open(page, '/login')
    await signIn(page, candidate)
    await expect(page.getByText('This email and password do not belong together.')).toBeVisible()
  })
})
