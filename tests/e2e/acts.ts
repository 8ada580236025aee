/** What people do on the pages, in their words. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { ResumeFile } from '#tests/fixtures/resumes.ts'
import { answerTo } from './answers.ts'
import { expect, type Person } from './fixtures.ts'

/** Goes to a page and waits for its script: a click before that could get lost. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await hydrated(page)
}

export async function hydrated(page: Page): Promise<void> {
  // The stage is hydrated, most pages have a small script of their own, and the front page has none to wait for.
  await expect(
    page.locator('html:is([data-hydrated], [data-enhanced], :not(:has(script[type=module], body script)))'),
  ).toBeAttached()
}

export async function signUp(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('checkbox', { name: /I accept the/ }).check()
  await page.getByRole('button', { name: 'Create an account' }).click()
}

export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function choose(page: Page, { name, contentType, bytes }: ResumeFile): Promise<void> {
  const field = page.getByLabel('Choose a file or drop it here')
  await field.setInputFiles({ name, mimeType: contentType, buffer: Buffer.from(bytes) })
}

/** Uploads a good resume and lands on the profile that was read from it. */
export async function addResume(page: Page, file: ResumeFile): Promise<void> {
  await open(page, '/resume')
  await choose(page, file)
  await expect(page.getByText('This is what was read')).toBeVisible()
}

export const questionOf = (page: Page): Locator => page.locator('#question')
export const answerField = (page: Page): Locator => page.getByRole('textbox', { name: 'Your answer' })
export const sendAnswer = (page: Page): Locator => page.getByRole('button', { name: 'Send answer' })
export const feedbackOf = (page: Page): Locator => page.getByRole('region', { name: 'Feedback on your answer' })

/** Sets an interview up with what is chosen already, apart from what is named here, and enters the stage. */
export async function setUp(page: Page, choices: Readonly<Record<string, string>> = {}): Promise<string> {
  await open(page, '/interview/new')
  for (const [group, choice] of Object.entries(choices)) {
    await page.getByRole('group', { name: group, exact: true }).getByLabel(choice).check()
  }
  await page.getByRole('button', { name: 'Start the interview' }).click()
  await page.waitForURL(/\/interview\/[\w-]{36}$/)
  await hydrated(page)
  return new URL(page.url()).pathname
}

/** Begins the first interview, whose warm-up is not scored, and answers that. */
export async function beginAndWarmUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('Warm-up, not scored')).toBeVisible()
  await give(page, 'I build backends for logistics and payments, and I like small services with honest metrics.')
  await expect(page.getByText(/^1 of \d+/)).toBeVisible()
}

export async function give(page: Page, answer: string): Promise<void> {
  await answerField(page).fill(answer)
  await sendAnswer(page).click()
}

/** Thin and strong answers in turn until the last question is behind. */
export async function answerToTheEnd(page: Page): Promise<void> {
  const report = page.getByRole('link', { name: 'See the report' })
  for (let answers = 0; answers < 30; answers += 1) {
    await give(page, await answerTo(questionOf(page), answers % 2 === 0 ? 'strong' : 'thin'))
    await expect(sendAnswer(page)).toBeHidden()
    const onwards = page.getByRole('button', { name: /^(Next question|Answer the follow-up)$/ })
    await onwards.or(report).first().waitFor()
    if (await report.isVisible()) return
    await onwards.click()
    await expect(answerField(page)).toBeVisible()
  }
  throw new Error('The interview does not end')
}

/** No violation of WCAG 2.2 AA that axe can find, and none of contrast in the other theme either. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still changing would be measured half-way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    if (colorScheme === 'dark') axe.withRules(['color-contrast'])
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    expect(found, `${new URL(page.url()).pathname} in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}
