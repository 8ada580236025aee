import { resumePdf } from '#tests/fixtures/resumes.ts'
import { addResume, beginAndWarmUp, expectAccessible, hydrated, setUp } from './acts.ts'
import { expect, signUpIn, test } from './fixtures.ts'

test.use({ tolerated: [/status of 404/] })

test('another account finds nothing of this one', async ({ page, elsewhere, baseURL, stranger, candidate: _ }) => {
  await addResume(page, resumePdf())
  const resume = new URL(page.url()).pathname
  const stage = await setUp(page)
  await beginAndWarmUp(page)

  await signUpIn(elsewhere, baseURL ?? '', { ...stranger, email: `other-${stranger.email}` })
  const other = await elsewhere.newPage()
  for (const path of [resume, stage, `${stage}/report`, `/interview/new?again=${stage.split('/').at(-1)}`]) {
    await test.step(path, async () => {
      const response = await other.goto(path)
      expect(response?.status()).toBe(404)
      await expect(other.getByRole('heading', { name: 'This page is not here' })).toBeVisible()
    })
  }
  for (const path of [`${stage}/report.md`, `${stage}/report.json`, `${stage}/room`]) {
    expect((await elsewhere.request.get(path)).status(), path).toBe(404)
  }
  for (const path of [`${stage}/ticket`]) {
    const response = await elsewhere.request.post(path, { headers: { origin: baseURL ?? '' } })
    expect(response.status(), path).toBe(404)
  }
  await other.goto('/history')
  await hydrated(other)
  await expect(other.getByText('No interview yet')).toBeVisible()
})

test('after signing out, the seat in the interview is gone too', async ({ page, context, candidate: _ }) => {
  const stage = await setUp(page)
  await beginAndWarmUp(page)
  const seats = await context.cookies()
  await page.goto('/dashboard')
  await hydrated(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  // Whoever copied the cookies of the session and the seat must find both closed.
  await context.addCookies(seats.filter(({ name }) => name.includes('seat-')))
  await page.goto(stage)
  await expect(page).toHaveURL(/\/login\?next=/)
})

test('a page that does not exist says so, and leads back', async ({ page }) => {
  const response = await page.goto('/no-such-page')
  expect(response?.status()).toBe(404)
  await hydrated(page)
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible()
  await expectAccessible(page)
})
